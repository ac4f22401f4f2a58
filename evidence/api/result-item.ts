import { z } from 'zod'
import { judgementOf } from '@/evidence/exports/study-json'
import { reportRows, type ReportRow } from '@/evidence/exports/report-row'
import { reportJudgementSchema } from '@/evidence/exports/report-judgement'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { diseasesOf } from '@/evidence/study/disease-of-people'
import { id, text } from '@/evidence/study/shape/fields'
import { outcomeShape } from '@/evidence/study/shape/outcome'
import { populationShape } from '@/evidence/study/shape/people'
import { reportShape, resultShape } from '@/evidence/study/shape/result'
import { sourceShape } from '@/evidence/study/shape/source'
import { formatReport } from '@/evidence/format/result'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'

const { mark, shown, reads, checks, agreement, reading } = reportJudgementSchema.shape

/** One source's report of a result, with its source and what we say of it. */
export const sourcedReportSchema = z.strictObject({
  ...reportShape.omit({ resultId: true, sourceId: true }).shape,
  source: sourceShape
    .pick({ id: true, shortTitle: true, kind: true, doi: true, pmid: true })
    .describe('The source that prints it'),
  shown,
  reads,
  checks,
  agreement,
  reading,
})

const armNamed = z.strictObject({ id, title: text.describe('Name of the arm') })

/** A result that can be read by itself: what was measured, in whom, by whom, what each source printed. */
export const resultItemSchema = z.strictObject({
  study: id.describe('Slug of the study'),
  id: id.describe('Id of the result, unique within its study'),
  address: text.describe('Where the page shows it'),
  title: text.describe('What was measured, with its time point'),
  outcome: outcomeShape
    .pick({
      id: true,
      title: true,
      concept: true,
      domain: true,
      type: true,
      endPoint: true,
      criteria: true,
    })
    .describe('What was measured'),
  population: z
    .strictObject({
      ...populationShape.pick({
        id: true,
        label: true,
        n: true,
        nStatus: true,
        subsetOfId: true,
        mixedDiseases: true,
        lineOfTherapy: true,
      }).shape,
      diseases: z
        .array(id)
        .describe('Ids of the diseases that all its people have; empty where others are among them'),
    })
    .describe('In whom it was counted'),
  arm: armNamed
    .nullable()
    .describe('The arm that the result is of; null where it is of people of several arms'),
  comparatorArm: armNamed.nullable().describe('The arm compared against, for a difference or a ratio'),
  ...resultShape.pick({
    assessor: true,
    dataCutoff: true,
    kind: true,
    unit: true,
    measure: true,
    margin: true,
    timePoint: true,
    endPoint: true,
    spread: true,
  }).shape,
  reads: reads.describe('The report that pages show, as they print it'),
  mark: mark.describe('What pages print beside it'),
  reports: z.array(sourcedReportSchema).min(1).describe('What each source printed; the numbers stay apart'),
})
/** A result with the names only that were asked for. */
export const resultFieldsSchema = resultItemSchema.partial()
export type ResultItem = z.output<typeof resultItemSchema>

/** The rows of one result, the shown one first to read its context from. */
export type ResultEntry = { key: string; shown: ReportRow; rows: ReportRow[] }

const known = new WeakMap<Readings, WeakMap<Study, ResultEntry[]>>()

/** Returns the results of a study in the record's order, each with its reports and who read them. */
export function resultEntries(study: Study, readings: Readings = noReadings): ResultEntry[] {
  const before = known.get(readings) ?? new WeakMap<Study, ResultEntry[]>()
  known.set(readings, before)
  const entries = before.get(study) ?? entriesOf(study, readings)
  before.set(study, entries)
  return entries
}

function entriesOf(study: Study, readings: Readings): ResultEntry[] {
  const byResult = new Map<string, ReportRow[]>()
  for (const row of reportRows(study, readings)) {
    const rows = byResult.get(row.joined.result.id)
    if (rows) rows.push(row)
    else byResult.set(row.joined.result.id, [row])
  }
  return [...byResult].flatMap(([resultId, rows]) => {
    const shown = rows.find(({ isShown }) => isShown)
    return shown ? [{ key: `${study.slug}/${resultId}`, shown, rows }] : []
  })
}

/** Returns a result as the interface answers with it. */
export function resultItem({ shown, rows }: ResultEntry, siteAddress: string): ResultItem {
  const { study, result, outcome, population, arm, comparatorArm } = shown.joined
  const { assessor, dataCutoff, kind, unit, measure, margin, timePoint, endPoint, spread } = result
  return {
    study: study.slug,
    id: result.id,
    address: `${siteAddress}/studies/${study.slug}/data#${result.id}`,
    title: titleOf(shown.joined),
    outcome: pick(outcome, ['id', 'title', 'concept', 'domain', 'type', 'endPoint', 'criteria']),
    population: {
      ...pick(population, ['id', 'label', 'n', 'nStatus', 'subsetOfId', 'mixedDiseases', 'lineOfTherapy']),
      diseases: diseasesOf(population, study).map((one) => one.id),
    },
    arm: arm && pick(arm, ['id', 'title']),
    comparatorArm: comparatorArm && pick(comparatorArm, ['id', 'title']),
    ...{ assessor, dataCutoff, kind, unit, measure, margin, timePoint, endPoint, spread },
    reads: formatReport(shown.joined),
    mark: shown.mark,
    reports: rows.map(sourcedReport),
  }
}

/** Returns an item of a list at the site: its address, which was kept from the site's root on, is written out. */
export const atSite =
  (site: ExportSite) =>
  <T extends { address: string }>(item: T): T => ({ ...item, address: `${site.address}${item.address}` })

function sourcedReport(row: ReportRow): z.output<typeof sourcedReportSchema> {
  const { resultId: _result, sourceId: _source, ...report } = row.joined.report
  const judgement = judgementOf(row)
  return {
    ...report,
    source: pick(row.joined.source, ['id', 'shortTitle', 'kind', 'doi', 'pmid']),
    ...pick(judgement, ['shown', 'reads', 'checks', 'agreement', 'reading']),
  }
}

function pick<T extends object, K extends keyof T>(whole: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<T, K>
}
