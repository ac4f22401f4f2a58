import { concepts } from '@/evidence/record/concepts'
import { suggestName } from '@/evidence/text/nearest'
import { idOf } from '../ids'
import { difference, readCell, shortened, UnreadableCell, type Cell, type Spread } from './read-cell'

/** A fault of a table: which row and column (counting from 1, the head is row 1), and a sentence. */
export type TableFault = { row: number; column: number; message: string }
export type ReadTable = { outcomes: Record<string, unknown>[]; faults: TableFault[] }

/** Arms and populations of a record, complete or not. */
export type People = {
  arms: readonly { id: string }[]
  populations: readonly { id: string; armId: string | null; n: number | null }[]
}
type Column =
  /** Of no arm in a study with one group, or of everybody. */
  | { kind: 'arm'; arm: string | null; population: string; n: number | 'not-stated' | null }
  | { kind: 'comparison'; arm: string; comparator: string; population: string }
  | { kind: 'word'; name: (typeof words)[number] }

/** The head of a column that is of no arm. */
export const everybody = 'all'

/** Columns that say what a row is. */
const words = ['outcome', 'kind', 'unit', 'at', 'assessor', 'harm'] as const

/**
 * Returns the outcomes of a table as a record writes them, one outcome a row, one result a cell, each with its passage named
 * by `from`. Columns are `outcome` (an id or, as a paper prints it, a title), `kind` (median, proportion, rate-at-time …), `unit`, `at`,
 * `assessor`, `harm` (the term of a harm, "yes" where it is the outcome's own), then for each arm its name (`pazopanib in
 * safety-pazopanib (n=239)`; `(n not stated)` where the source gives none;
 * `all in treated` for people of no arm), and a comparison as `pazopanib against placebo in randomised`.
 */
export function outcomesOfTable(
  rows: readonly (readonly string[])[],
  people: People,
  from: string,
  limitsAre: Spread | null = null,
): ReadTable {
  const [head = [], ...body] = rows
  const faults: TableFault[] = []
  const columns = head.map((cell, at) => {
    const column = columnOf(cell.trim(), people)
    if (typeof column === 'string') faults.push({ row: 1, column: at + 1, message: column })
    return typeof column === 'string' ? null : column
  })
  if (!columns.some((one) => one?.kind === 'word' && one.name === 'outcome'))
    faults.push({
      row: 1,
      column: 1,
      message: 'No column is called "outcome"; one is needed, with the title or id of each outcome.',
    })
  if (faults.length > 0) return { outcomes: [], faults }
  const outcomes = new Map<string, { own: Record<string, unknown>; results: Record<string, unknown>[] }>()
  body.forEach((cells, place) => {
    const row = place + 2
    if (cells.every((cell) => cell.trim() === '')) return
    const said = Object.fromEntries(
      columns.flatMap((column, at) =>
        column?.kind === 'word' ? [[column.name, cells[at]?.trim() ?? '']] : [],
      ),
    ) as Partial<Record<(typeof words)[number], string>>
    const named = said.outcome ?? ''
    const outcome = outcomeOf(named)
    if (outcome === '') {
      faults.push({
        row,
        column: columns.findIndex((column) => column?.kind === 'word' && column.name === 'outcome') + 1,
        message:
          named === ''
            ? 'The row names no outcome.'
            : `"${shortened(named)}" has no letter or digit that an id could be made of; expected an outcome.`,
      })
      return
    }
    const results = columns.flatMap((column, at) => {
      if (column === null || column.kind === 'word') return []
      try {
        const cell = readCell(cells[at] ?? '', column.kind === 'arm' ? column.n : null, limitsAre)
        return cell === null ? [] : [resultOf(outcome, said, column, cell, from)]
      } catch (error) {
        if (!(error instanceof UnreadableCell)) throw error
        faults.push({ row, column: at + 1, message: error.message })
        return []
      }
    })
    const { own, results: before } = outcomes.get(outcome) ?? {
      own: ownWords(outcome, named, said.harm ?? ''),
      results: [],
    }
    outcomes.set(outcome, { own, results: [...before, ...results] })
  })
  return {
    outcomes: [...outcomes].map(([id, { own, results }]) => ({ id, ...own, results })),
    faults,
  }
}

/** The concept that bears these words as its title, else an id made of them. */
function outcomeOf(words: string): string {
  const usual = Object.entries(concepts).find(([, { title }]) => title.toLowerCase() === words.toLowerCase())
  return usual?.[0] ?? wholeId(words)
}

/** An id is never cut: a paper's outcomes often begin with the same words. */
const wholeId = (text: string): string => idOf(text, Infinity)

/** What an outcome has to say of itself: nothing where it is a usual one, its term where it is a harm, else its own words. */
function ownWords(id: string, named: string, harm: string): Record<string, unknown> {
  if (Object.hasOwn(concepts, id)) return {}
  if (harm !== '' && !/^no$/i.test(harm)) return { harm: { term: /^yes$/i.test(harm) ? named : harm } }
  // An id in the table is no title.
  const title = named === id ? null : named
  return { title, domain: null, definition: null, better: null, group: null }
}

function resultOf(
  outcome: string,
  { kind, unit, at, assessor }: Partial<Record<(typeof words)[number], string>>,
  column: Exclude<Column, { kind: 'word' }>,
  { measure, spread, isPercent, low, high, ...report }: Cell,
  from: string,
): Record<string, unknown> {
  const isComparison = column.kind === 'comparison'
  if (isPercent && unit && unit !== 'percent' && !measure)
    throw new UnreadableCell(report.value ?? '', `is printed in percent, and the row says ${unit}.`)
  const name = isComparison ? 'comparison' : (column.arm ?? everybody)
  // A record writes the interval that is usual in one field.
  const isUsual = spread?.kind === 'confidence-interval' && spread.level === 95
  const limits = low === undefined ? {} : isUsual ? { ci: [low, high] } : { low, high }
  const isRatio = measure !== undefined && measure !== difference
  return {
    id: `${outcome}${at ? `-${wholeId(at)}` : ''}-${name}`,
    population: column.population,
    ...(column.arm === null ? {} : { arm: column.arm }),
    ...(isComparison ? { comparator: column.comparator } : {}),
    kind: isComparison ? comparedKind(report, measure, isPercent) : ownKind(report, kind, isPercent),
    ...(isRatio ? { measure } : {}),
    ...(!isRatio && (unit || isPercent) ? { unit: unit || 'percent' } : {}),
    ...(at ? { timePoint: at } : {}),
    ...(assessor ? { assessor } : {}),
    ...(spread === undefined || isUsual ? {} : { spread }),
    reports: [{ from, ...report, ...limits }],
  }
}

/** A count of people, or a share in percent, is a proportion; a median or a mean is one only where the row says so. */
function ownKind({ count, value, state }: Cell, kind: string | undefined, isPercent?: true): string {
  if (kind) return kind
  if (count !== undefined || isPercent) return 'proportion'
  throw new UnreadableCell(
    value ?? state ?? '',
    'may be a median, a mean or a rate; name which under "kind".',
  )
}

function comparedKind({ value, p }: Cell, measure: string | undefined, isPercent?: true): string {
  if (measure !== undefined) return measure === difference ? 'difference' : 'ratio'
  if (isPercent) return 'difference'
  throw new UnreadableCell(
    value ?? p?.value ?? '',
    'does not say how the arms are compared; write HR, OR, RR, IRR or "difference" before it.',
  )
}

const head =
  /^(?<arm>[\w-]+?)(?:\s+against\s+(?<comparator>[\w-]+))?(?:\s+in\s+(?<population>[\w-]+))?(?:\s*\(?n\s*(?:=\s*(?<n>\d+)|(?<unstated>not stated))\)?)?$/

/** Returns what a column is, or what is wrong with its head. */
function columnOf(cell: string, { arms, populations }: People): Column | string {
  const name = words.find((one) => one === cell.toLowerCase())
  if (name) return { kind: 'word', name }
  const found = head.exec(cell)?.groups
  const known = [...arms.map(({ id }) => id), everybody]
  if (!found)
    return `"${shortened(cell)}" is no head of a column; expected ${words.join(', ')}, or an arm: ${known.join(', ')}.`
  const { arm = '', comparator, n, unstated } = found
  const unknown = [arm, comparator].find((one) => one !== undefined && !known.includes(one))
  if (unknown !== undefined) return `There is no arm "${shortened(unknown)}". ${suggestName(unknown, known)}`
  const isOfArm = comparator === undefined && arm !== everybody
  const fitting = populations.filter(({ armId }) => armId === (isOfArm ? arm : null))
  const population = found.population ?? (fitting.length === 1 ? fitting[0]?.id : undefined)
  if (population === undefined)
    return `"${cell}" may be of several populations; write "${cell} in ${fitting[0]?.id ?? 'a population'}" (${fitting.map(({ id }) => id).join(', ')}).`
  const people = populations.find(({ id }) => id === population)
  if (!people)
    return `There is no population "${population}". ${suggestName(
      population,
      populations.map(({ id }) => id),
    )}`
  if (comparator !== undefined) return { kind: 'comparison', arm, comparator, population }
  return {
    kind: 'arm',
    arm: arm === everybody ? null : arm,
    population,
    // How many a source counted is not how many there were: only the head of the column says so.
    n: unstated === undefined ? (n === undefined ? null : Number(n)) : 'not-stated',
  }
}
