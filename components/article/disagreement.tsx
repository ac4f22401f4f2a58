import Link from 'next/link'
import { setType } from '@/evidence/format/typography'
import { formatDate } from '@/evidence/format/date'
import { formatReport } from '@/evidence/format/result'
import { formatRulingKind, formatStrength } from '@/evidence/format/ruling'
import { findSource, joinResult } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { resolutionOutcomes } from '@/evidence/study/vocabulary'

const claimLook =
  'grid grid-cols-[minmax(6rem,10rem)_minmax(0,1fr)] gap-x-4 gap-y-0.5 border-t border-rule py-2 print:grid-cols-[20mm_minmax(0,1fr)] print:py-0.5'

/** A disagreement in place: who says what, which is shown, why, and since when. */
export function Disagreement({ resolution, study }: { resolution: Resolution; study: Study }) {
  const { id, title, kind, outcome, claims, resultIds, shownSourceId, reason, decidedOn, decidedBy } =
    resolution
  return (
    <aside
      className="disagreement border-y border-t-3 border-rule border-t-warn pt-3.5 pb-4 font-plain text-plain leading-snug *:not-first:mt-2.5 print:break-inside-avoid print:py-[1.5mm] print:text-small print:leading-[1.28] print:*:not-first:mt-[1mm] [&_q]:font-text"
      aria-labelledby={`disagreement-${id}`}
    >
      <h3 className="font-text" id={`disagreement-${id}`}>
        {setType(title)}
      </h3>
      <p className="mt-0.5! text-warn">
        {resolutionOutcomes[outcome]}
        {kind !== 'open' && `: ${formatRulingKind(resolution)}`}
      </p>
      <dl>
        {claims.map(({ sourceId, says, locator }, place) => (
          <div key={place} className={claimLook}>
            <dt className="font-strong">
              {findSource(study, sourceId).shortTitle}
              {sourceId === shownSourceId && (
                <span className="block font-normal text-ink-soft"> (shown here)</span>
              )}
            </dt>
            <dd>
              <q>{setType(says)}</q> <small className="text-ink-soft">{setType(locator)}</small>
            </dd>
          </div>
        ))}
        {claims.length === 0 &&
          resultIds.map((resultId) => {
            const joined = joinResult(study, resultId)
            return (
              <div key={resultId} className={claimLook}>
                <dt className="font-strong">{joined.source.shortTitle}</dt>
                <dd>
                  {joined.outcome.title}, {joined.population.label}: {formatReport(joined)}
                </dd>
              </div>
            )
          })}
      </dl>
      <p>{setType(reason)}</p>
      <p>{formatStrength(resolution, study)}</p>
      <p className="text-small text-ink-soft">
        Decided on {formatDate(decidedOn)} by {decidedBy}.{' '}
        <Link className="print:hidden" href={`/studies/${study.slug}/sources#${id}`}>
          All sources on this
        </Link>
      </p>
    </aside>
  )
}
