import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { describePopulation } from '@/evidence/format/population'
import { formatEstimate, formatFraction } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import type { Resolution, Study } from '@/evidence/study/study'
import { judgedBy } from '@/evidence/format/assessor'
import { sidesOf, type Side } from '@/evidence/tables/sides'
import { viewPath } from './views'

/** A disagreement told in its figures: what each side prints, in whom, judged by whom, and what this site makes of it. */
export function SideBySide({ study, resolution }: { study: Study; resolution: Resolution }) {
  const sides = sidesOf(study, resolution)
  return (
    <article className="side-by-side" aria-labelledby={`story-${resolution.id}`}>
      <h3 id={`story-${resolution.id}`}>{setType(resolution.title)}</h3>
      <ul>
        {sides.map((side) => (
          <li key={side.joined.report.id} className={side.isShown ? 'shown' : undefined}>
            <OneSide side={side} />
          </li>
        ))}
      </ul>
      <p>{setType(resolution.reason)}</p>
      <p className="story-links">
        <Link href={`${viewPath(study.slug, 'sources')}#${resolution.id}`}>
          {resolution.outcome === 'not-comparable' ? 'Why both stand' : 'Who says what'}
        </Link>
        <time dateTime={resolution.decidedOn}>judged {formatDate(resolution.decidedOn)}</time>
      </p>
    </article>
  )
}

function OneSide({ side: { joined, sources } }: { side: Side }) {
  const fraction = formatFraction(joined)
  return (
    <>
      <span className="side-number">{formatEstimate(joined) ?? fraction}</span>
      <span className="side-scope">
        {fraction && `${fraction}: `}
        {describePopulation(joined.population)}; {judgedBy[joined.result.assessor]}
      </span>
      <span className="side-source">{sources.map(({ shortTitle }) => shortTitle).join('; ')}</span>
    </>
  )
}
