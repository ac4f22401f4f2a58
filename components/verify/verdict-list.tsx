import { verdictMeanings } from '@/evidence/verify/say/meanings'
import { claimVerdicts, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { VerdictShape } from './verdict-shape'

/** What each verdict means. */
export function VerdictList() {
  return (
    <section className="section" aria-labelledby="verdicts">
      <h2 id="verdicts">What the verdicts mean</h2>
      <dl className="verdict-list">
        {(Object.keys(claimVerdicts) as ClaimVerdict[]).map((verdict) => (
          <div key={verdict}>
            <dt className="verdict-name" data-verdict={verdict}>
              <VerdictShape verdict={verdict} />
              {claimVerdicts[verdict]}
            </dt>
            <dd>{verdictMeanings[verdict]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
