import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { formatDate } from '@/evidence/format/date'
import { formatReport } from '@/evidence/format/result'
import { formatStrength } from '@/evidence/format/ruling'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import { findResult, findSource, joinReport } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { resolutionKinds } from '@/evidence/study/vocabulary'
import { titleOf } from '@/evidence/tables/result-rows'

/** One disagreement between sources: who says what, what this site shows and why, by whom and when. */
export function ResolutionArticle({ resolution, study }: { resolution: Resolution; study: Study }) {
  const shown = resolution.shownSourceId === null ? null : findSource(study, resolution.shownSourceId)
  return (
    <article className="resolution" id={resolution.id} aria-labelledby={`${resolution.id}-title`}>
      <header>
        <h3 id={`${resolution.id}-title`}>{setType(resolution.title)}</h3>
        <p className="eyebrow">{sentenceStart(resolutionKinds[resolution.kind])}</p>
      </header>
      <dl>
        {resolution.resultIds.map((id) => (
          <StatedResult key={id} study={study} resultId={id} />
        ))}
        {resolution.claims.map((claim) => (
          <div key={`${claim.sourceId}-${setType(claim.says)}`}>
            <dt>
              <a href={`#source-${claim.sourceId}`}>{findSource(study, claim.sourceId).shortTitle}</a>
            </dt>
            <dd>
              <q>{setType(claim.says)}</q> <small>{setType(claim.locator)}</small>
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
      <p className="verdict">
        <strong>{verdictOf(resolution, shown?.shortTitle ?? null)}</strong> {setType(resolution.reason)}
      </p>
      <p>{formatStrength(resolution, study)}</p>
      <p className="soft">
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
      <div key={report.id}>
        <dt>
          <a href={`#source-${joined.source.id}`}>{joined.source.shortTitle}</a>
        </dt>
        <dd>
          <Link href={`${viewPath(study.slug, 'data')}#${resultId}`}>{titleOf(joined)}</Link>:{' '}
          {formatReport(joined)} <small>{setType(report.locator)}</small>
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
