import { verdictMeanings } from '@/evidence/verify/say/meanings'
import { verdicts, type Verdict } from '@/evidence/verify/say/verdict'
import { VerdictShape } from './verdict-shape'

/** What each verdict means. */
export function VerdictList() {
  return (
    <section className="section" aria-labelledby="verdicts">
      <h2 id="verdicts">What the verdicts mean</h2>
      <dl className="verdict-list">
        {(Object.keys(verdicts) as Verdict[]).map((verdict) => (
          <div key={verdict}>
            <dt className="verdict-name" data-verdict={verdict}>
              <VerdictShape verdict={verdict} />
              {verdicts[verdict]}
            </dt>
            <dd>{verdictMeanings[verdict]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
