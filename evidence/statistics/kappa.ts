/** Two codings of one thing; chance agreement is reckoned within each stratum, whose categories are its own. */
export type CodedPair = { stratum: string; first: string; second: string }

export type Agreement = {
  n: number
  agreed: number
  /** Cohen's kappa; null where it is not defined: nothing was coded twice, or one category alone occurs. */
  kappa: number | null
}

/**
 * Returns how far two codings agree, with Cohen's kappa (Cohen J. Educ Psychol Meas 1960;20:37-46): the agreement beyond
 * that expected by chance from how often each coder used each category, as a share of the largest possible. Of several
 * strata the expected agreement is the mean of theirs, weighed by their size, so that studies with different words for
 * their arms do not make agreement look better than chance.
 */
export function agreementOf(pairs: readonly CodedPair[]): Agreement {
  const n = pairs.length
  const agreed = pairs.filter(({ first, second }) => first === second).length
  const strata = new Map<string, CodedPair[]>()
  for (const pair of pairs) strata.set(pair.stratum, [...(strata.get(pair.stratum) ?? []), pair])
  // Kept in whole numbers as long as can be, so that full agreement by chance is exactly that.
  const expected = [...strata.values()].reduce((sum, of) => sum + expectedPairs(of) / of.length, 0)
  return { n, agreed, kappa: n === 0 || expected >= n ? null : (agreed - expected) / (n - expected) }
}

/** Returns the sum over categories of the product of both coders' uses: the expected agreement, times n squared. */
function expectedPairs(pairs: readonly CodedPair[]): number {
  const categories = new Set(pairs.flatMap(({ first, second }) => [first, second]))
  return [...categories].reduce(
    (sum, category) =>
      sum +
      pairs.filter(({ first }) => first === category).length *
        pairs.filter(({ second }) => second === category).length,
    0,
  )
}
