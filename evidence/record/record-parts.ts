import type { RecordPath } from './record-path'
import type { StudyRecord } from './record-schema'

export type RecordOutcome = StudyRecord['outcomes'][number]
export type RecordResult = RecordOutcome['results'][number]
export type RecordReport = RecordResult['reports'][number]

export type PlacedResult = { path: RecordPath; outcome: RecordOutcome; result: RecordResult }
export type PlacedReport = PlacedResult & { report: RecordReport }
type Pointed = { source: string; locator: string; quote?: string | undefined; state?: unknown }

/** Returns every result with its place, in the record's order. */
export function resultsOf(record: StudyRecord): PlacedResult[] {
  return record.outcomes.flatMap((outcome, o) =>
    outcome.results.map((result, r) => ({ path: ['outcomes', o, 'results', r], outcome, result })),
  )
}

/** Returns every report with its place, in the record's order. */
export function reportsOf(record: StudyRecord): PlacedReport[] {
  return resultsOf(record).flatMap(({ path, outcome, result }) =>
    result.reports.map((report, p) => ({ path: [...path, 'reports', p], outcome, result, report })),
  )
}

/** Returns everything that points at a source, with its place. */
export function pointersOf(record: StudyRecord): { path: RecordPath; pointed: Pointed }[] {
  const listed = (name: string, list: Pointed[]) =>
    list.map((pointed, index) => ({ path: [name, index], pointed }))
  const { twoStage } = record.design
  return [
    { path: ['design'], pointed: record.design },
    ...(twoStage ? [{ path: ['design', 'twoStage'], pointed: twoStage }] : []),
    { path: ['funding'], pointed: record.funding },
    { path: ['conflicts'], pointed: record.conflicts },
    ...record.interventions.flatMap(({ regimens }, index) =>
      listed('regimens', regimens).map(({ path, pointed }) => ({
        path: ['interventions', index, ...path],
        pointed,
      })),
    ),
    ...record.design.plan.map((pointed, index) => ({ path: ['design', 'plan', index], pointed })),
    ...record.arms.flatMap(({ allotted }, index) =>
      allotted ? [{ path: ['arms', index, 'allotted'], pointed: allotted }] : [],
    ),
    ...listed('dates', record.dates),
    ...listed('eligibility', record.eligibility),
    ...listed('populations', record.populations),
    ...record.populations.flatMap(({ losses }, index) =>
      listed('losses', losses).map(({ path, pointed }) => ({
        path: ['populations', index, ...path],
        pointed,
      })),
    ),
    ...listed('flow', record.flow),
    ...record.flow.flatMap(({ reasons }, index) =>
      listed('reasons', reasons).map(({ path, pointed }) => ({ path: ['flow', index, ...path], pointed })),
    ),
    ...record.outcomes.flatMap(({ endPoint }, index) =>
      endPoint ? [{ path: ['outcomes', index, 'endPoint'], pointed: endPoint }] : [],
    ),
    ...resultsOf(record).flatMap(({ path, result }) =>
      result.endPoint ? [{ path: [...path, 'endPoint'], pointed: result.endPoint }] : [],
    ),
    ...listed('interactions', record.interactions),
    ...record.outcomes.flatMap(({ scale }, index) =>
      scale
        ? [
            { path: ['outcomes', index, 'scale'], pointed: scale },
            ...(scale.smallestChange
              ? [{ path: ['outcomes', index, 'scale', 'smallestChange'], pointed: scale.smallestChange }]
              : []),
          ]
        : [],
    ),
    ...reportsOf(record).map(({ path, report }) => ({ path, pointed: report })),
  ]
}
