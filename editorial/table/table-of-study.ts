import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import { groupedBy } from '@/evidence/study/grouped'
import type { Limit, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { SpreadKind } from '@/evidence/study/vocabulary'

import { everybody } from './rows-to-outcomes'

const marks: Readonly<Record<string, string>> = {
  'hazard-ratio': 'HR',
  'odds-ratio': 'OR',
  'risk-ratio': 'RR',
}

/**
 * Returns the results of a study as a table with its head: outcomes as rows, arms and comparisons as columns, cells as
 * `npm run table` reads them. What is of no arm stands in no column of an arm: in a study with one group, in `all`.
 */
export function tableOfStudy(study: Study): string[][] {
  const told = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(({ report }) => ['reported', 'not-reached', 'not-estimable'].includes(report.state))
  const columns = [...new Set(told.map(columnOf))]
  const unstated = new Set(
    told
      .filter(({ report }) => report.count !== null && report.denominator === null && report.value !== null)
      .map(columnOf),
  )
  // A second result of the same cell (another sex, another kind of response) has a row of its own.
  const before = new Map<string, number>()
  const placed = told.map((joined) => {
    const cell = `${rowOf(joined)}|${columnOf(joined)}`
    const place = before.get(cell) ?? 0
    before.set(cell, place + 1)
    return { joined, row: `${rowOf(joined)}|${place}` }
  })
  const rows = [...groupedBy(placed, ({ row }) => row).values()]
    .map((group) => group.map(({ joined }) => joined))
    .map((of) => {
      const [{ outcome, result } = {} as JoinedReport] = of
      const cells = columns.map((column) => of.find((one) => columnOf(one) === column))
      return [
        outcome.id,
        result.comparatorArmId === null ? result.kind : '',
        result.unit,
        result.timePoint ?? '',
        result.assessor,
        ...cells.map((one) => (one ? cellOf(one) : '')),
      ]
    })
  const heads = columns.map((column) => (unstated.has(column) ? `${column} (n not stated)` : column))
  return [['outcome', 'kind', 'unit', 'at', 'assessor', ...heads], ...rows]
}

function columnOf({ result, population }: JoinedReport): string {
  const { armId, comparatorArmId } = result
  if (armId === null) return `${everybody} in ${population.id}`
  return `${armId}${comparatorArmId === null ? '' : ` against ${comparatorArmId}`} in ${population.id}`
}

const rowOf = ({ outcome, result }: JoinedReport): string =>
  [
    outcome.id,
    result.comparatorArmId === null ? result.kind : 'compared',
    result.unit,
    result.timePoint,
    result.assessor,
    result.dataCutoff,
  ].join('|')

function cellOf({ report, result }: JoinedReport): string {
  if (report.state !== 'reported') return report.state.replace('-', ' ')
  const { value, count, denominator, low, high, pValue } = report
  const percent = result.unit === 'percent' ? '%' : ''
  const printed = value === null ? '' : `${printedText(value)}${percent}`
  const people = count === null ? '' : `${count}${denominator === null ? '' : `/${denominator}`}`
  const mark =
    result.measure === null
      ? result.kind === 'difference'
        ? 'difference'
        : ''
      : (marks[result.measure] ?? '')
  const estimate =
    people === '' ? `${mark} ${printed}`.trim() : `${people}${printed === '' ? '' : ` (${printed})`}`
  const limits = low && high ? ` (${nameOf(result)} ${limitOf(low)} to ${limitOf(high)})` : ''
  const p = pValue === null ? '' : `p ${pValue.relation} ${printedText(pValue.printed)}`
  return [`${estimate}${limits}`.trim(), p].filter((part) => part !== '').join('; ')
}

const names: Readonly<Record<SpreadKind, string>> = {
  'confidence-interval': 'CI',
  range: 'range',
  'interquartile-range': 'IQR',
  'not-stated': 'limits',
}

/** What the limits of a result are, as a cell says it. An interval of no stated level is a pair of limits here. */
function nameOf({ spread }: Result): string {
  if (spread === null || (spread.kind === 'confidence-interval' && spread.level === null)) return 'limits'
  return spread.kind === 'confidence-interval' ? `${spread.level}% CI` : names[spread.kind]
}

const limitOf = (limit: Limit): string =>
  limit.state === 'reported' ? printedText(limit.printed) : limit.state === 'not-reached' ? 'NR' : 'NE'
