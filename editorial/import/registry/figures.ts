import { parseBounded, parsePrinted } from '@/evidence/study/printed'
import type { RecordReport, RecordResult } from '@/evidence/record/record-parts'
import type { Relation } from '@/evidence/study/vocabulary'
import { registrySource } from './draft-parts'
import { labelled } from './labelled'

/** The labels under which a figure stands in words where the record's own field cannot hold it as printed. */
export const figureLabels = {
  value: 'Value as printed',
  spread: 'Spread as printed',
  low: 'Lower limit as printed',
  high: 'Upper limit as printed',
  p: 'P value as printed',
  count: 'Count as printed',
  of: 'Number at risk as printed',
} as const
export type Figure = keyof typeof figureLabels

export type Words = Record<string, string | undefined>
type Limits = Pick<RecordResult, 'spread'> & Pick<RecordReport, 'low' | 'high'>

/** `.5` is `0.5` with another look; nothing else is made of what does not read as a number. */
const withoutZero = /^(?<sign>-?)(?<digits>\.\d+)$/

/** Returns a number as a record writes it, and whether it looks otherwise than printed; null where it is no plain number. */
export function recordNumber(text: string): { text: string; asPrinted: boolean } | null {
  if (parseBounded(text)) return { text, asPrinted: true }
  const { sign, digits } = withoutZero.exec(text)?.groups ?? {}
  return digits === undefined ? null : { text: `${sign}0${digits}`, asPrinted: false }
}

/**
 * Returns a number for a field of the record. What the field cannot hold as it was printed is put into `words`: a comma that
 * may divide thousands or decimals, "NA", a number without its zero.
 */
export function figureFor(figure: Figure, text: string | undefined, words: Words): string | undefined {
  if (text === undefined) return undefined
  const number = recordNumber(text)
  if (!number?.asPrinted) words[figureLabels[figure]] = text
  return number?.text
}

/** As `figureFor`, of a length that may be no bound: a deviation or an error. */
export function lengthFor(text: string | undefined, words: Words): string | undefined {
  const length = figureFor('spread', text, words)
  if (length === undefined || parsePrinted(length)) return length
  words[figureLabels.spread] = text
  return undefined
}

/** Returns the limits of a spread. A limit that is no number is not yet extracted: the registry's "NA" may mean several things. */
export function limitsFor(
  spread: NonNullable<RecordResult['spread']>,
  low: string | undefined,
  high: string | undefined,
  words: Words,
): Limits {
  const [lower, upper] = [figureFor('low', low, words), figureFor('high', high, words)]
  if (lower === undefined && upper === undefined) return {}
  const absentLimit = (printed: string | undefined) =>
    ({ absent: printed === undefined ? 'not-reported' : 'not-yet-extracted' }) as const
  const isOneSided = spread.sides === 'one'
  return {
    spread,
    low: lower ?? (isOneSided && low === undefined ? undefined : absentLimit(low)),
    high: upper ?? (isOneSided && high === undefined ? undefined : absentLimit(high)),
  }
}

/** Signs before a p value; what is not here keeps the value in words. */
const relationsAsPrinted: Readonly<Record<string, Relation>> = { '<': '<', '>': '>', '≤': '≤', '<=': '≤' }

/** Returns a p value as the registry prints it: "0.03", "<0.001", "= 0.2", "<=0.05"; whose sides it never states. */
export function pFor(text: string | undefined, test: string | undefined, words: Words): RecordReport['p'] {
  if (text === undefined) return undefined
  const { sign, number } = /^(?<sign><=|[<>=≤]?) ?(?<number>.+)$/.exec(text)?.groups ?? {}
  const value = number === undefined ? null : recordNumber(number)
  const relation = relationsAsPrinted[sign ?? ''] ?? '='
  const isPlain = value !== null && parsePrinted(value.text) !== null
  const canonical = relation === '=' ? (value?.text ?? '') : `${relation}${value?.text ?? ''}`
  if (!isPlain || canonical !== text) words[figureLabels.p] = text
  return isPlain ? { relation, value: value.text, sides: 'not-stated', ...(test ? { test } : {}) } : undefined
}

type Figures = Pick<RecordReport, 'value' | 'count' | 'of' | 'low' | 'high' | 'sd' | 'se' | 'p'>

/**
 * Returns the report of a draft. One that has no figure says that it is not yet extracted where the registry prints something,
 * and that the registry, which was read whole, does not report it where it prints nothing.
 */
export function registryReport(
  locator: string,
  figures: Figures,
  words: Words,
  printsNothing = false,
): RecordReport {
  const given = Object.fromEntries(
    Object.entries(figures).filter(([, value]) => value !== undefined),
  ) as Figures
  const hasEstimate = ['value', 'count', 'sd', 'se', 'p'].some((name) => name in given)
  const hasLimit = [given.low, given.high].some((limit) => typeof limit === 'string')
  const note = labelled(words)
  const state = printsNothing ? 'not-reported' : 'not-yet-extracted'
  return {
    source: registrySource,
    ...(hasEstimate || hasLimit ? given : { state }),
    locator,
    ...(note === '' ? {} : { note }),
  }
}
