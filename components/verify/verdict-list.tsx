import { verdictMeanings } from '@/evidence/verify/say/meanings'
import { claimVerdicts, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { VerdictName } from './verdict-shape'

/** What each verdict means. */
export function VerdictList() {
  return (
    <section className="section" aria-labelledby="verdicts">
      <h2 id="verdicts">What the verdicts mean</h2>
      <dl className="max-w-208 text-base">
        {(Object.keys(claimVerdicts) as ClaimVerdict[]).map((verdict) => (
          <div
            key={verdict}
            className="gap-x-6 border-b border-rule py-2 sm:grid sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <dt className="font-plain">
              <VerdictName verdict={verdict} />
            </dt>
            <dd>{verdictMeanings[verdict]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
