import { scaleLinear } from 'd3-scale'
import type { JoinedReport } from '@/evidence/study/join'
import type { Axis } from './marks/axis'

// Axes that hold the numbers of reports.

/**
 * Returns an axis that holds zero and every number of the rows, rounded out to whole ticks, with room for an open end; `factorOf` tells how
 * much of the axis one unit of a row takes where they have several units.
 */
export function axisAround(
  rows: readonly JoinedReport[],
  title: string,
  factorOf: (joined: JoinedReport) => number = () => 1,
): Axis {
  const numbers = rows.flatMap((joined) =>
    [
      joined.report.value?.number ?? 0,
      ...[joined.report.low, joined.report.high].map((limit) =>
        limit?.state === 'reported' ? limit.printed.number : 0,
      ),
    ].map((number) => number * factorOf(joined)),
  )
  const isOpen = rows.some(({ report }) =>
    [report.low, report.high].some(
      (limit) => limit && (limit.state !== 'reported' || limit.printed.bound !== null),
    ),
  )
  const highest = Math.max(0, ...numbers) * (isOpen ? 1.2 : 1)
  const [low = 0, high = 1] = scaleLinear([Math.min(0, ...numbers), highest], [0, 1])
    .nice(6)
    .domain()
  return { kind: 'linear', domain: [low, high], title, reference: null, directions: null }
}

/** Returns the estimates and limits that reports print. */
export function numbersOf(rows: readonly JoinedReport[]): number[] {
  return rows.flatMap(({ report }) => [
    ...(report.value ? [report.value.number] : []),
    ...[report.low, report.high].flatMap((limit) =>
      limit?.state === 'reported' ? [limit.printed.number] : [],
    ),
  ])
}

/** The widest that an axis of ratios reaches: beyond it an arrow says that the interval goes on. */
const widestRatio = 20

/** Returns a logarithmic axis that holds the ratios of reports, as far out to one side as to the other needs. */
export function logAxis(rows: readonly JoinedReport[], title: string): Axis {
  const numbers = numbersOf(rows).filter((number) => number > 0)
  const steps = [1, 2, 5, 10, widestRatio]
  const reach = (needed: number) => steps.find((step) => step >= needed) ?? widestRatio
  const low = reach(Math.max(2, ...numbers.map((number) => 1 / number)))
  const high = reach(Math.max(2, ...numbers))
  return { kind: 'log', domain: [1 / low, high], title, reference: 1, directions: null }
}

/**
 * Returns in words what an arrow says of a report whose limits lie beyond an axis: `the interval goes on beyond the left end of the
 * axis`; null where it is drawn whole.
 */
export function beyondAxis({ report }: JoinedReport, { domain: [from, to] }: Axis): string | null {
  const [low, high] = [report.low, report.high].map((limit) =>
    limit?.state === 'reported' ? limit.printed.number : null,
  )
  const ends = [
    ...(typeof low === 'number' && low < from ? ['left'] : []),
    ...(typeof high === 'number' && high > to ? ['right'] : []),
  ]
  if (ends.length === 0) return null
  return `the interval goes on beyond ${ends.length === 2 ? 'both ends' : `the ${ends.join('')} end`} of the axis`
}

/** Returns an axis of months from the start that holds every time given, rounded out to whole ticks. */
export function axisOfMonths(months: readonly number[]): Axis {
  const [low = 0, high = 1] = scaleLinear([0, Math.max(1, ...months) * 1.03], [0, 1])
    .nice(6)
    .domain()
  return { kind: 'linear', domain: [low, high], title: 'Months', reference: null, directions: null }
}
