import type { Result } from '@/evidence/study/result'
import type { RatioMeasure } from '@/evidence/study/vocabulary'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'

/** What words call a comparison of two arms: which ratio, a ratio of any kind, or a difference. */
export type NamedMeasure = RatioMeasure | 'ratio' | 'difference'

type MeasureWords = Span & { measure: NamedMeasure }

const patterns: readonly (readonly [NamedMeasure, RegExp])[] = [
  ['hazard-ratio', /\bhazards? ratios?\b|(?<![\p{L}])a?HRs?(?![\p{L}])/gu],
  ['odds-ratio', /\bodds ratios?\b|(?<![\p{L}])OR\s*(?=[=\d])/gu],
  ['risk-ratio', /\b(?:risk ratios?|relative risks?)\b|(?<![\p{L}])RR\s*(?=[=\d])/gu],
  ['rate-ratio', /\b(?:incidence )?rate ratios?\b/gu],
  ['ratio', /(?<!\b(?:hazards?|odds|risk|rate|allocation) )\bratios?\b(?! of \d\s?:)/gu],
  ['difference', /(?<!\bno(?: clear| significant| statistically significant)? )\bdifferences?\b/gu],
]

/** Returns the words of a plain text that name a measure of comparison, in the order of the text. */
export function findMeasures(text: string): MeasureWords[] {
  return patterns
    .flatMap(([measure, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({
        measure,
        index: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((one, other) => one.index - other.index)
}

/**
 * Returns the measure that a quantity is said to be, which stands before it with no other number between; and after "that for death"
 * or "in liposarcoma it was" the one that was spoken of last. Null for a number in a unit that no such measure has.
 */
export function measureOf(
  text: string,
  sentence: Span,
  quantity: FoundQuantity,
  before: readonly FoundQuantity[],
  measures: readonly MeasureWords[],
  last: NamedMeasure | null,
): NamedMeasure | null {
  const named = measures.filter(({ index, end }) => index >= sentence.index && end <= quantity.index).at(-1)
  const from = named?.end ?? sentence.index
  const isTaken = before.some(({ index, written }) => index >= from && isEstimate(written.kind))
  const words = text.slice(before.at(-1)?.end ?? sentence.index, quantity.index)
  const goesOn = /\b(?:that|those) (?:for|of|in)\b|\b(?:it|this|that) (?:was|is)\b/iu.test(words)
  const measure = named && !isTaken ? named.measure : goesOn ? last : null
  return measure !== null && couldMeasure(quantity, measure) ? measure : null
}

const isEstimate = (kind: FoundQuantity['written']['kind']) =>
  kind === 'number' || kind === 'fraction' || kind === 'one-in' || kind === 'absence'

/** A ratio has no unit; a p value is of whatever it follows. */
function couldMeasure({ written }: FoundQuantity, measure: NamedMeasure): boolean {
  if (written.kind === 'p-value') return true
  if (written.kind !== 'number' && written.kind !== 'span') return false
  return measure === 'difference' ? written.unit !== 'participants' : written.unit === null
}

/** Says whether a result is a comparison of the kind that words name. */
export function isOfMeasure(result: Result, measure: NamedMeasure): boolean {
  if (measure === 'difference') return result.kind === 'difference'
  return result.kind === 'ratio' && (measure === 'ratio' || result.measure === measure)
}
