import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { formatDate } from '@/evidence/format/date'
import { formatReport } from '@/evidence/format/result'
import { formatStrength } from '@/evidence/format/ruling'
import { setType } from '@/evidence/format/typography'
import { findResult, findSource, joinReport } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'

const stated = 'grid gap-x-6 border-t border-rule py-1 sm:grid-cols-[12rem_minmax(0,1fr)]'

/** One disagreement between sources: who says what, what this site shows and why, by whom and when. */
export function ResolutionArticle({ resolution, study }: { resolution: Resolution; study: Study }) {
  const shown = resolution.shownSourceId === null ? null : findSource(study, resolution.shownSourceId)
  return (
    <article
      id={resolution.id}
      aria-labelledby={`${resolution.id}-title`}
      className="grid gap-2 ps-4 pb-5 text-base leading-snug target:bg-accent-soft [&>p]:max-w-wide"
    >
      <h3 id={`${resolution.id}-title`} className="sr-only">
        {setType(resolution.title)}
      </h3>
      <dl className="font-plain text-plain">
        {resolution.resultIds.map((id) => (
          <StatedResult key={id} study={study} resultId={id} />
        ))}
        {resolution.claims.map((claim) => (
          <div className={stated} key={`${claim.sourceId}-${setType(claim.says)}`}>
            <dt>
              <a href={`#source-${claim.sourceId}`}>{findSource(study, claim.sourceId).shortTitle}</a>
            </dt>
            <dd>
              <q>{setType(claim.says)}</q> <small className="text-ink-soft">{setType(claim.locator)}</small>
            </dd>
          </div>
        ))}
      </dl>
      {resolution.against && (
        <p>
          <Link href={`${viewPath(resolution.against.slug, 'data')}#${resolution.against.resultId}`}>
            The result of the other study
          </Link>
        </p>
      )}
      <p>
        <strong>{verdictOf(resolution, shown?.shortTitle ?? null)}</strong> {setType(resolution.reason)}
      </p>
      <p>{formatStrength(resolution, study)}</p>
      <p className="text-ink-soft">
        Judged <time dateTime={resolution.decidedOn}>{formatDate(resolution.decidedOn)}</time> by{' '}
        {resolution.decidedBy}.
      </p>
    </article>
  )
}

function StatedResult({ study, resultId }: { study: Study; resultId: string }) {
  const result = findResult(study, resultId)
  return result.reports.map((report) => {
    const joined = joinReport(study, result, report)
    return (
      <div key={report.id} className={stated}>
        <dt>
          <a href={`#source-${joined.source.id}`}>{joined.source.shortTitle}</a>
        </dt>
        <dd>
          <Link href={`${viewPath(study.slug, 'data')}#${resultId}`}>{titleOf(joined)}</Link>:{' '}
          {formatReport(joined)} <small className="text-ink-soft">{setType(report.locator)}</small>
        </dd>
      </div>
    )
  })
}

function verdictOf({ outcome }: Resolution, shown: string | null): string {
  if (outcome === 'not-comparable') return 'Both stand.'
  if (outcome === 'open') return 'Undecided.'
  return shown === null ? 'Resolved.' : `Shown: ${shown}.`
}
