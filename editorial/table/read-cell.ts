import { plainSigns } from '@/evidence/text/signs'

/** What limits are; a cell that gives limits and no name for them is read only where the whole table has one. */
export type Spread = { kind: string; level?: number }

/** What a cell of a table prints of one result, as it is printed; numbers stay text. */
export type Cell = {
  value?: string
  count?: number
  of?: number
  low?: string | { absent: string }
  high?: string | { absent: string }
  /** What the limits are, as the cell or the call names it. */
  spread?: Spread
  /** Whether the value is printed in percent. */
  isPercent?: true
  p?: { relation: '=' | '<' | '>' | '≤'; value: string; sides: 'not-stated' }
  measure?: string
  state?: 'not-reached' | 'not-estimable'
}

/** Raised for a cell that is no result as tables print them, with what is expected. */
export class UnreadableCell extends Error {
  constructor(cell: string, expected: string) {
    super(`"${shortened(cell)}" ${expected}`)
    this.name = 'UnreadableCell'
  }
}

/** A cell may be a whole file that is no table; a sentence about it is short. */
export const shortened = (cell: string): string => (cell.length > 80 ? `${cell.slice(0, 77)}...` : cell)

const forms =
  'is no result that is read here; expected for example "19/52 (37%)", "12.5 (95% CI 10.6 to 14.8)", "HR 0.86 (95% CI 0.67 to 1.11); p = 0.25" or "not reached".'

const number = String.raw`[<>]?-?\d+(?:\.\d+)?\+?`
const interval = String.raw`(?:(?:(?<level>\d+(?:\.\d+)?)\s*%\s*CI|(?<named>IQR|interquartile range|range|limits))[:,]?\s*)?(?<low>${number}|NR|NE)\s*%?\s*(?:to|,|-)\s*(?<high>${number}|NR|NE)\s*%?`
const share = new RegExp(
  String.raw`^(?<count>\d+)\s*(?:/|of)\s*(?<of>\d+)(?:\s*[([]?\s*(?<value>${number})\s*%\s*[)\]]?)?(?:[;,]?\s*[([]?\s*${interval}\s*[)\]]?)?$`,
)
const counted = new RegExp(String.raw`^(?<count>\d+)\s*[([]\s*(?<value>${number})\s*%?\s*[)\]]$`)
const estimate = new RegExp(
  String.raw`^(?:(?<measure>HR|OR|RR|IRR|difference)[,:]?\s*)?(?<value>${number})\s*(?<percent>%)?(?:[;,]?\s*[([]?\s*${interval}\s*[)\]]?)?$`,
)
const limitsAlone = new RegExp(String.raw`^[([]?\s*${interval}\s*[)\]]?$`)
const pValue = new RegExp(
  String.raw`[;,]?\s*[([]?\s*\b[pP]\s*(?<relation>[=<>≤])\s*(?<p>0?\.\d+|1(?:\.0+)?|0)\s*[)\]]?$`,
)

/** What a comparison is that is no ratio. */
export const difference = 'difference'

const measures: Readonly<Record<string, string>> = {
  HR: 'hazard-ratio',
  OR: 'odds-ratio',
  RR: 'risk-ratio',
  IRR: 'rate-ratio',
  difference,
}

const states: readonly (readonly [RegExp, Cell['state'] & string])[] = [
  [/^(?:NR|not reached)$/i, 'not-reached'],
  [/^(?:NE|not estimable)$/i, 'not-estimable'],
]

/** Signs that a table may print and a record writes plainly. */
const plain = (cell: string): string =>
  plainSigns(cell)
    .replace(/–/g, ' to ')
    // A hyphen between two numbers is no sign.
    .replace(/(?<=\d)\s*-\s*(?=\d)/g, ' to ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Returns what a cell prints: a count of people, an estimate with its interval, a P value, or that it was not reached; null
 * for an empty one. `n` is the number of people of its column, for a count that names no denominator, or that its source does not state
 * it. Throws
 * {@link UnreadableCell} for everything else, limits without a name among it: nothing is guessed, "NA" least of all.
 */
export function readCell(
  typed: string,
  n: number | 'not-stated' | null,
  limitsAre: Spread | null = null,
): Cell | null {
  const cell = plain(typed)
  if (cell === '' || cell === 'to') return null
  if (/^(?:NA|N\/A|n\.?a\.?)$/i.test(cell))
    throw new UnreadableCell(
      typed,
      'may mean several things; write "not reached" or "not estimable" where the source says so, else leave it empty.',
    )
  if (/\d,\d{1,2}(?!\d)/.test(cell))
    throw new UnreadableCell(typed, 'has a comma before its decimals; write a full stop, as in "12.5".')
  const state = states.find(([words]) => words.test(cell))?.[1]
  if (state) return { state }
  const p = pValue.exec(cell)
  const rest = p === null ? cell : cell.slice(0, p.index).trim()
  const tested = p === null ? {} : { p: pOf(p.groups ?? {}) }
  if (rest === '' && p !== null) return tested
  // A test alone, with what it is of: "HR; p = 0.37".
  if (p !== null && rest in measures) return { measure: measures[rest] ?? '', ...tested }
  const people = share.exec(rest)?.groups
  if (people)
    return { ...countOf(people), ...valueOf(people), ...limitsOf(typed, people, limitsAre), ...tested }
  const without = counted.exec(rest)?.groups
  if (without) {
    if (n === null)
      throw new UnreadableCell(
        typed,
        'has no denominator; write "138/239", or "(n=239)" in the head of its column, where the source prints it. Where it does not, write "(n not stated)" in the head: a number that somebody worked out is none of the source’s.',
      )
    if (n === 'not-stated') return { count: Number(without.count), ...valueOf(without), ...tested }
    return { ...countOf({ ...without, of: String(n) }), ...valueOf(without), ...tested }
  }
  const limits = limitsAlone.exec(rest)?.groups
  if (limits) return { ...limitsOf(typed, limits, limitsAre), ...tested }
  const found = estimate.exec(rest)?.groups
  if (!found) throw new UnreadableCell(typed, forms)
  const measure = found.measure === undefined ? {} : { measure: measures[found.measure] ?? '' }
  return { ...measure, ...valueOf(found), ...limitsOf(typed, found, limitsAre), ...tested }
}

type Groups = Record<string, string | undefined>

const countOf = ({ count, of }: Groups): Cell => ({ count: Number(count), of: Number(of) })
const valueOf = ({ value, percent }: Groups): Cell =>
  value === undefined ? {} : { value, ...(percent === undefined ? {} : { isPercent: true }) }

function limitsOf(typed: string, { low, high, level, named }: Groups, limitsAre: Spread | null): Cell {
  if (low === undefined || high === undefined) return {}
  const own = named === undefined ? null : spreads[named]
  const spread =
    level === undefined ? (own ?? limitsAre) : { kind: 'confidence-interval', level: Number(level) }
  if (!spread)
    throw new UnreadableCell(
      typed,
      'has limits and does not say what they are; write "95% CI", "range" or "IQR" before them, or --limits for the whole table.',
    )
  return { low: limitOf(low), high: limitOf(high), spread }
}

/** Names of limits in a cell; "limits" are those that the source does not name. */
const spreads: Readonly<Record<string, Spread>> = {
  IQR: { kind: 'interquartile-range' },
  'interquartile range': { kind: 'interquartile-range' },
  range: { kind: 'range' },
  limits: { kind: 'not-stated' },
}

const limitOf = (text: string): string | { absent: string } =>
  text === 'NR' ? { absent: 'not-reached' } : text === 'NE' ? { absent: 'not-estimable' } : text

function pOf({ relation, p }: Groups): NonNullable<Cell['p']> {
  const value = p?.startsWith('.') ? `0${p}` : (p ?? '')
  return {
    relation: relation === '<' || relation === '>' || relation === '≤' ? relation : '=',
    value,
    sides: 'not-stated',
  }
}
