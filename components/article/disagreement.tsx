import Link from 'next/link'
import { setType } from '@/evidence/format/typography'
import { formatDate } from '@/evidence/format/date'
import { formatReport } from '@/evidence/format/result'
import { formatRulingKind, formatStrength } from '@/evidence/format/ruling'
import { findSource, joinResult } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { resolutionOutcomes } from '@/evidence/study/vocabulary'

/** A disagreement in place: who says what, which is shown, why, and since when. */
export function Disagreement({ resolution, study }: { resolution: Resolution; study: Study }) {
  const { id, title, kind, outcome, claims, resultIds, shownSourceId, reason, decidedOn, decidedBy } =
    resolution
  return (
    <aside className="disagreement" aria-labelledby={`disagreement-${id}`}>
      <h3 id={`disagreement-${id}`}>{setType(title)}</h3>
      <p className="disagreement-kind">
        {resolutionOutcomes[outcome]}
        {kind !== 'open' && `: ${formatRulingKind(resolution)}`}
      </p>
      <dl>
        {claims.map(({ sourceId, says, locator }, place) => (
          <div key={place} data-shown={sourceId === shownSourceId || undefined}>
            <dt>
              {findSource(study, sourceId).shortTitle}
              {sourceId === shownSourceId && <span className="shown-here"> (shown here)</span>}
            </dt>
            <dd>
              <q>{setType(says)}</q> <small>{setType(locator)}</small>
            </dd>
          </div>
        ))}
        {claims.length === 0 &&
          resultIds.map((resultId) => {
            const joined = joinResult(study, resultId)
            return (
              <div key={resultId}>
                <dt>{joined.source.shortTitle}</dt>
                <dd>
                  {joined.outcome.title}, {joined.population.label}: {formatReport(joined)}
                </dd>
              </div>
            )
          })}
      </dl>
      <p>{setType(reason)}</p>
      <p>{formatStrength(resolution, study)}</p>
      <p className="disagreement-foot">
        Decided on {formatDate(decidedOn)} by {decidedBy}.{' '}
        <Link href={`/studies/${study.slug}/sources#${id}`}>All sources on this</Link>
      </p>
    </aside>
  )
}
