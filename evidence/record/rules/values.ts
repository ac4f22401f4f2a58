import { parseBounded, parsePrinted, printedText, type Bounded } from '@/evidence/study/printed'
import { rateUnit, rateUnits } from '@/evidence/study/vocabulary'
import { spreadTraits } from '@/evidence/study/spread-traits'
import { reportsOf, resultsOf, type RecordReport } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'
import { deviationProblems } from './deviations'

/** Units that do not go on while somebody is under observation. */
const uncensored = new Set(['percent', 'participants', 'events', 'centres', 'none'])

type LimitField = RecordReport['low']

const printedLimit = (limit: LimitField): Bounded | null =>
  typeof limit === 'string' ? parseBounded(limit) : null
/** A number that others can lie above or below; a censored time is one that was seen, any other bound is none. */
const inOrder = (printed: Bounded | null): Bounded | null =>
  printed?.bound === null || printed?.bound === 'censored' ? printed : null
const halfLastDigit = (printed: Bounded): number => 0.5 * 10 ** -printed.decimals

/** Returns reports that print what their state denies, and numbers out of their range or order. */
export function valueProblems(record: StudyRecord): RecordProblem[] {
  return reportsOf(record).flatMap(({ path, result, report }) => {
    const place = sentence(describePlace(record, path))
    const problems: RecordProblem[] = []
    const add = (field: string | null, message: string) =>
      problems.push({ path: field ? [...path, field] : path, rule: 'value', message: `${place} ${message}` })
    const value = report.value === undefined ? null : parseBounded(report.value)
    const low = printedLimit(report.low)
    // An editor may know that the source itself misprints: the record keeps what it printed, and says so.
    const accepted = record.acknowledgements.some(
      (one) =>
        one.rule === 'bounds-and-order' &&
        one.result === result.id &&
        (one.source === undefined || one.source === report.source),
    )
    const high = printedLimit(report.high)
    const [middle, least, greatest] = [value, low, high].map(inOrder)

    const estimate = (['value', 'count', 'sd', 'se', 'p'] as const).find(
      (field) => report[field] !== undefined,
    )
    const limit = (['low', 'high'] as const).find((field) => report[field] !== undefined)
    if (report.state === undefined && !estimate && !low && !high) {
      add(null, 'prints nothing; expected a value, a count or limits, or a state such as "not-reported".')
    }
    if (report.state !== undefined && estimate) {
      add(estimate, `is ${report.state}, but gives "${estimate}"; expected one or the other.`)
    }
    const mayHaveLimits = report.state === 'not-reached' || report.state === 'not-estimable'
    if (report.state !== undefined && !mayHaveLimits && limit) {
      add(limit, `is ${report.state}, but gives "${limit}"; expected one or the other.`)
    }

    if ((result.kind === 'proportion' || result.kind === 'rate-at-time') && result.unit === 'percent') {
      for (const [field, printed] of Object.entries({ value, low, high })) {
        if (printed && (printed.number < 0 || printed.number > 100)) {
          add(field, `has ${printed.text}% as "${field}"; expected 0 to 100.`)
        }
      }
    }
    for (const [field, printed] of Object.entries({ value, low, high })) {
      if (printed?.bound === 'censored' && uncensored.has(result.unit)) {
        add(
          field,
          `has ${printedText(printed)} as "${field}", of which the plus marks a time that went on, but is in ${result.unit}; expected a time, or "≥" for at least.`,
        )
      }
    }
    problems.push(...deviationProblems(report, result.kind, path, place))
    const p = report.p ? parsePrinted(report.p.value) : null
    if (p && (p.number < 0 || p.number > 1)) add('p', `has the p value ${p.text}; expected 0 to 1.`)

    if (least && greatest && least.number > greatest.number) {
      add('low', `has the lower limit ${least.text} above the upper limit ${greatest.text}.`)
    } else if (
      middle &&
      least &&
      greatest &&
      result.spread &&
      spreadTraits[result.spread.kind].containsEstimate &&
      !accepted
    ) {
      const slack = halfLastDigit(middle) + Math.max(halfLastDigit(least), halfLastDigit(greatest))
      if (middle.number < least.number - slack || middle.number > greatest.number + slack) {
        add(
          'value',
          `has the estimate ${middle.text} outside its own limits, ${least.text} to ${greatest.text}.`,
        )
      }
    }
    return problems
  })
}

/** Returns results whose kind, unit, measure, arms and spread do not go together. */
export function resultProblems(record: StudyRecord): RecordProblem[] {
  return resultsOf(record).flatMap(({ path, result }) => {
    const problems: RecordProblem[] = []
    const add = (field: (string | number)[], message: string) =>
      problems.push({
        path: [...path, ...field],
        rule: 'result',
        message: `Result "${result.id}" ${message}`,
      })
    const { kind, unit, measure, spread, reports } = result
    if (kind === 'ratio' && !measure) {
      add(['kind'], 'is a ratio without a measure; expected hazard-ratio, risk-ratio or odds-ratio.')
    }
    if (kind !== 'ratio' && measure)
      add(['measure'], `has the measure ${measure}, but is a ${kind}, not a ratio.`)
    if ((kind === 'proportion' || kind === 'rate-at-time') && unit !== 'percent') {
      add(['unit'], `is a ${kind} in ${unit}; expected percent.`)
    }
    if ((kind === 'incidence-rate') !== (rateUnit(unit) !== null)) {
      add(
        ['unit'],
        `is a ${kind} in ${unit}; expected an incidence-rate in one of ${Object.keys(rateUnits).join(', ')}.`,
      )
    }
    reports.forEach((report, index) => {
      if (report.atRisk === undefined || kind === 'rate-at-time') return
      add(['reports', index, 'atRisk'], `has a number at risk, but is a ${kind}; expected a rate-at-time.`)
    })
    reports.forEach((report, index) => {
      if (report.personTime === undefined) return
      const at = ['reports', index, 'personTime']
      if (kind !== 'incidence-rate')
        add(at, `has a person-time, but is a ${kind}; expected an incidence-rate.`)
      else if (Number(report.personTime) <= 0)
        add(at, `has a person-time of ${report.personTime}; expected more than 0.`)
    })
    if (result.margin !== undefined && kind !== 'difference' && kind !== 'ratio') {
      add(['margin'], `has a margin of non-inferiority, but is a ${kind}; expected a difference or a ratio.`)
    }
    if (result.comparator !== undefined && kind !== 'difference' && kind !== 'ratio') {
      add(['comparator'], `compares two arms, but is a ${kind}; expected a difference or a ratio.`)
    }
    if (result.comparator !== undefined && result.comparator === result.arm) {
      add(['comparator'], `compares the arm "${result.arm}" with itself.`)
    }
    if (spread?.level !== undefined && spreadTraits[spread.kind].levelled === null) {
      add(
        ['spread', 'level'],
        `has a level of ${spread.level}% for a ${spread.kind}; only an interval has one.`,
      )
    }
    problems.push(...limitFieldProblems(result, path))
    return problems
  })
}

function limitFieldProblems(
  result: ReturnType<typeof resultsOf>[number]['result'],
  path: RecordProblem['path'],
): RecordProblem[] {
  const { spread, reports, id } = result
  const problem = (at: RecordProblem['path'], message: string): RecordProblem => {
    return { path: [...path, ...at], rule: 'result', message: `Result "${id}" ${message}` }
  }
  if (!spread) {
    return reports.flatMap((report, index) => {
      const field = (['low', 'high'] as const).find((name) => report[name] !== undefined)
      if (!field) return []
      return [
        problem(
          ['reports', index, field],
          'has limits but no spread; say what they are (confidence-interval, range).',
        ),
      ]
    })
  }
  if (!reports.some(({ low, high }) => low !== undefined || high !== undefined)) {
    return [problem(['spread'], `has a spread (${spread.kind}), but no report gives its limits.`)]
  }
  if (spread.sides === 'one' || !spreadTraits[spread.kind].containsEstimate) return []
  return reports.flatMap((report, index) => {
    if ((report.low === undefined) === (report.high === undefined)) return []
    const missing = report.low === undefined ? 'low' : 'high'
    const message = `has only one limit in the report of "${report.source}"; "${missing}" is missing (or { absent: not-reached }).`
    return [problem(['reports', index, missing === 'low' ? 'high' : 'low'], message)]
  })
}
