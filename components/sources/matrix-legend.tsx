import { agreements, type Agreement } from '@/evidence/compare/agreement'
import { AgreementSign } from './agreement-sign'

const signs: readonly { agreement: Agreement; derived?: boolean; words: string }[] = [
  { agreement: 'shown', words: agreements.shown },
  { agreement: 'agrees', words: agreements.agrees },
  { agreement: 'agrees-after-rounding', words: agreements['agrees-after-rounding'] },
  {
    agreement: 'agrees',
    derived: true,
    words: 'thin: derived, one written from the other, which confirms nothing',
  },
  { agreement: 'differs', words: `${agreements.differs}; leads to the judgement` },
  { agreement: 'not-comparable', words: 'not comparable: another population, assessor or definition' },
]

/** What the signs of the matrix mean, and what an empty cell does not. */
export function MatrixLegend() {
  return (
    <div className="font-plain text-small leading-snug text-ink-soft lg:max-w-note">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:grid">
        {signs.map(({ agreement, derived = false, words }) => (
          <li key={words} className="flex items-start gap-2">
            <span className={agreement === 'differs' ? 'text-warn' : 'text-ink'}>
              <AgreementSign agreement={agreement} derived={derived} />
            </span>
            {words}
          </li>
        ))}
      </ul>
      <p className="mt-2">An empty cell is no statement about the source: our record has no figure there.</p>
    </div>
  )
}
