import { logGamma } from '@/evidence/statistics/special-functions'

/**
 * A two-stage single-arm design (Simon 1989, Control Clin Trials 10:1-10): treat `stageOneN`, stop if at
 * most `stopIfAtMost` respond, else go on to `totalN` and call the treatment worthwhile if at least
 * `worthwhileIfAtLeast` of them respond. Rates are proportions 0..1.
 */
export type SimonDesign = {
  stageOneN: number
  stopIfAtMost: number
  totalN: number
  worthwhileIfAtLeast: number
  nullRate: number
  alternativeRate: number
}

export type OperatingCharacteristics = {
  /** Probability of calling the treatment worthwhile when the null rate is true. */
  alpha: number
  /** The same probability when the alternative rate is true. */
  power: number
  /** Probability of stopping after stage one when the null rate is true. */
  earlyStopUnderNull: number
  /** Mean number of patients when the null rate is true. */
  expectedNUnderNull: number
}

/**
 * Returns what the design promises, by summing the exact binomial probabilities of every outcome of both
 * stages. Throws a RangeError, which says what is wrong, for a design that cannot be carried out.
 */
export function operatingCharacteristics(design: SimonDesign): OperatingCharacteristics {
  requireDesign(design)
  const { stageOneN, stopIfAtMost, totalN, nullRate, alternativeRate } = design
  const earlyStopUnderNull = sumFrom(0, stopIfAtMost, (k) => binomialProbability(k, stageOneN, nullRate))
  return {
    alpha: probabilityWorthwhile(design, nullRate),
    power: probabilityWorthwhile(design, alternativeRate),
    earlyStopUnderNull,
    expectedNUnderNull: stageOneN + (1 - earlyStopUnderNull) * (totalN - stageOneN),
  }
}

/** Returns the probability of exactly k events in n independent trials at the given rate (0..1). */
export function binomialProbability(k: number, n: number, rate: number): number {
  if (k < 0 || k > n) return 0
  if (rate === 0 || rate === 1) return k === n * rate ? 1 : 0
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Math.exp(ways + k * Math.log(rate) + (n - k) * Math.log1p(-rate))
}

function probabilityWorthwhile(design: SimonDesign, rate: number): number {
  const { stageOneN, stopIfAtMost, totalN, worthwhileIfAtLeast } = design
  const stageTwoN = totalN - stageOneN
  return sumFrom(stopIfAtMost + 1, stageOneN, (first) => {
    const stillNeeded = Math.max(0, worthwhileIfAtLeast - first)
    const enough = sumFrom(stillNeeded, stageTwoN, (second) => binomialProbability(second, stageTwoN, rate))
    return binomialProbability(first, stageOneN, rate) * enough
  })
}

function sumFrom(first: number, last: number, term: (k: number) => number): number {
  let sum = 0
  for (let k = first; k <= last; k += 1) sum += term(k)
  return sum
}

function requireDesign(design: SimonDesign): void {
  const { stageOneN, stopIfAtMost, totalN, worthwhileIfAtLeast, nullRate, alternativeRate } = design
  if (![stageOneN, stopIfAtMost, totalN, worthwhileIfAtLeast].every(Number.isSafeInteger)) {
    throw new RangeError('The patients and responses of a two-stage design are whole numbers.')
  }
  if (stageOneN < 1 || totalN <= stageOneN) {
    throw new RangeError(
      `Stage one (${stageOneN}) must have a patient, and fewer than the total (${totalN}).`,
    )
  }
  if (stopIfAtMost < 0 || stopIfAtMost >= stageOneN) {
    throw new RangeError(`Stopping at ${stopIfAtMost} responses is no decision among ${stageOneN} patients.`)
  }
  if (worthwhileIfAtLeast < 1 || worthwhileIfAtLeast > totalN) {
    throw new RangeError(`${worthwhileIfAtLeast} responses is no threshold among ${totalN} patients.`)
  }
  if (!(nullRate >= 0 && nullRate < alternativeRate && alternativeRate <= 1)) {
    throw new RangeError(
      `The null rate (${nullRate}) must be below the alternative (${alternativeRate}), in 0..1.`,
    )
  }
}
