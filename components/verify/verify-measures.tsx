import { formatCount } from '@/evidence/format/number'
import { verifyMeasured } from '@/evidence/verify/say/measured'

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`

/** How often the verdicts are right and how often they fail to come, as it was measured last. */
export function VerifyMeasures() {
  const { own, told, digits, qualifiers } = verifyMeasured
  const { summary } = own
  return (
    <div className="grid max-w-measure gap-3">
      <p>
        We wrote {formatCount(told.sentences)} sentences by hand: {formatCount(told.true)} true,{' '}
        {formatCount(told.false)} false, {formatCount(told.open)} that the record leaves open. Of those that
        are not true, {formatCount(told.falseMatches)} were called a match; of those that are not false,{' '}
        {formatCount(told.falseMismatches)} were contradicted; of the true ones,{' '}
        {formatCount(told.trueMatching)} were called a match. When one digit of a number in our own prose was
        changed, {formatCount(digits.noticed)} of {formatCount(digits.changed)} changes were noticed. When an
        untrue qualifier, of {formatCount(qualifiers.kinds)} kinds in turn, was put before a sentence that
        matches, {formatCount(qualifiers.stayed)} of {formatCount(qualifiers.sentences)} stayed a match.
      </p>
      <p>
        Much is left uncompared: of the {formatCount(summary.numbers)} numbers in our own summaries, each
        pasted whole and all printed from the records, {percent(summary.match, summary.numbers)} are called a
        match; {percent(summary.unread, summary.numbers)} stand beside words that were not compared,{' '}
        {percent(summary.notFound, summary.numbers)} are not found and{' '}
        {percent(summary.ambiguous, summary.numbers)} are ambiguous. Contradicted:{' '}
        {formatCount(summary.contradicted)}. All these sentences are our own, and others write differently.
      </p>
    </div>
  )
}
