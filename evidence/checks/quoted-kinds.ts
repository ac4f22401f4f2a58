import type { JoinedReport } from '@/evidence/study/join'
import { ratioMeasures, type RatioMeasure } from '@/evidence/study/vocabulary'
import type { CheckedField } from './check'

/**
 * A field of the record that the quotation's words contradict, and the sentence that says so. A remark where they may still mean
 * what is recorded, as where the `spoken` words stand beside no recorded number and may tell of something else.
 */
export type Contradiction = { field: CheckedField; working: string; isRemark?: true; spoken?: RegExp }

const spokenMeasures: Record<RatioMeasure, RegExp> = {
  'hazard-ratio': /\bhazard ratios?\b|(?<!\p{L})a?HR(?!\p{L}|[-\s]?(?:\+|positive|negative))/iu,
  'odds-ratio': /\bodds ratios?\b|(?<!\p{L})OR(?!\p{L})/u,
  'risk-ratio': /\b(?:risk ratios?|relative risks?)\b|(?<!\p{L})RR(?!\p{L})/u,
  'rate-ratio': /\brate ratios?\b/iu,
}

/** Returns which ratio a quotation speaks of, where it is one and another is recorded. */
export function measureOfRatio({ result }: JoinedReport, quote: string): Contradiction | null {
  if (result.measure === null || spokenMeasures[result.measure].test(quote)) return null
  const spoken = (Object.keys(spokenMeasures) as RatioMeasure[]).filter((one) =>
    spokenMeasures[one].test(quote),
  )
  const [only, ...others] = spoken
  if (only === undefined || others.length > 0) return null
  const working = `The quotation speaks of the ${ratioMeasures[only]}, but ${ratioMeasures[result.measure]} is recorded.`
  return { field: 'report', working, spoken: spokenMeasures[only] }
}

/** "By means of" is no average. */
const averages = { mean: /\b(?:mean|means(?!\s+(?:of|that)))\b/i, median: /\bmedians?\b/i }

/** Returns that a quotation speaks of a median where a mean is recorded, or the other way round. */
export function kindOfAverage({ result }: JoinedReport, quote: string): Contradiction | null {
  if (result.kind !== 'mean' && result.kind !== 'median') return null
  const spoken = { mean: averages.mean.test(quote), median: averages.median.test(quote) }
  const other = result.kind === 'mean' ? 'median' : 'mean'
  if (spoken[result.kind] || !spoken[other]) return null
  const working = `The quotation speaks of a ${other}, but a ${result.kind} is recorded.`
  return { field: 'report', working, spoken: averages[other] }
}

const levelled = /(\d{2}(?:\.\d)?)\s*%\s*(?:\p{L}+\s)?(?:CI|confidence interval)/giu

/** Returns the level that a quotation prints of its intervals, where another is recorded. */
export function levelOfInterval({ result, report }: JoinedReport, quote: string): Contradiction | null {
  const level = result.spread?.level ?? null
  if (level === null || report.low === null) return null
  const printed = [...quote.matchAll(levelled)].map(([, one]) => Number(one))
  const [first] = printed
  if (first === undefined || printed.includes(level)) return null
  return {
    field: 'low',
    working: `The quotation prints a ${first}% interval, but a level of ${level}% is recorded.`,
    spoken: levelled,
  }
}
