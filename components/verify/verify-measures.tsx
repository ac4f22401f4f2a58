import { formatCount } from '@/evidence/format/number'
import { verifyMeasured } from '@/evidence/verify/say/measured'

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`

/** How often the verdicts are right and how often they fail to come, as it was measured last. */
export function VerifyMeasures() {
  const { own, told, digits, qualifiers } = verifyMeasured
  const { summary } = own
  return (
    <>
      <p>
        Of {formatCount(told.sentences)} sentences that we wrote by hand, true, false and open, none that is
        not true was called a match ({formatCount(told.falseMatches)} of {formatCount(told.false + told.open)}
        ) and {formatCount(told.falseMismatches)} of {formatCount(told.true + told.open)} was wrongly
        contradicted; of the {formatCount(told.true)} true ones, {formatCount(told.trueMatching)} matched.
        With one digit changed in a number of our own prose, {formatCount(digits.noticed)} of{' '}
        {formatCount(digits.changed)} changes were noticed. Under {formatCount(qualifiers.kinds)} kinds of
        untrue qualifier, put before {formatCount(qualifiers.sentences)} of our sentences in turn,{' '}
        {formatCount(qualifiers.stayed)} stayed a match.
      </p>
      <p>
        It still understands too little: of the {formatCount(summary.numbers)} numbers in our own summaries,
        all of them printed from the records, it calls {percent(summary.match, summary.numbers)} a match,
        leaves {percent(summary.unread, summary.numbers)} beside words that it could not compare, finds{' '}
        {percent(summary.notFound, summary.numbers)} nowhere and {percent(summary.ambiguous, summary.numbers)}{' '}
        ambiguous. It contradicts {formatCount(summary.contradicted)}. These sentences were written by us, and
        others will write differently.
      </p>
    </>
  )
}
