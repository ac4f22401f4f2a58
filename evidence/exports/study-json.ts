import { z } from 'zod'
import { formatReport } from '@/evidence/format/result'
import type { Study } from '@/evidence/study/study'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import type { Revision } from '@/evidence/revisions/revision'
import { publishedRevisions, publishedRevisionShape } from './published-revision'
import { publishedStudy, publishedStudyShape } from './published-study'
import { reportRows, type ReportRow } from './report-row'
import { reportJudgementSchema } from './report-judgement'
import { standingOf } from '@/evidence/study/standing'
import { text } from '@/evidence/study/shape/fields'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'

/** Version of the shape of a study's JSON; its major part is in the schema's address. */
export const jsonSchemaVersion = '1.18.0'
export const schemaPath = '/schema/study-v1.json'

const documentSchema = z.strictObject({
  $schema: z.url(),
  schemaVersion: text.describe('Semantic version of this shape; readers may rely on the major part'),
  address: z.url().describe('The page of the study, for people'),
  publisher: z.strictObject({ name: text, address: z.url() }),
  licence: z.strictObject({ name: text, address: z.url(), scope: text }),
  study: publishedStudyShape.describe('The study as transcribed: numbers as printed, absence as a state'),
  reports: z.array(reportJudgementSchema).describe('What we say of each report of each result'),
  revisions: z.array(publishedRevisionShape).describe('What changed since publication, the oldest first'),
})
export type StudyDocument = z.output<typeof documentSchema>

/** Returns a study as one JSON document, with its history and who read its values. */
export function studyDocument(
  study: Study,
  site: ExportSite,
  history: readonly Revision[] = [],
  readings: Readings = noReadings,
): StudyDocument {
  return {
    $schema: `${site.address}${schemaPath}`,
    schemaVersion: jsonSchemaVersion,
    address: studyAddress(site, study.slug),
    publisher: { name: site.name, address: `${site.address}/` },
    licence: { name: licence.name, address: licence.address, scope: licence.scope },
    study: publishedStudy(study),
    reports: reportRows(study, readings).map(judgementOf),
    revisions: publishedRevisions(study.slug, history, site),
  }
}

/** Returns what we say of a report: whether pages show it, how it reads there, its checks, how sources agree and who read it. */
export function judgementOf({
  joined,
  isShown,
  mark,
  checks,
  cell,
  reading,
}: ReportRow): StudyDocument['reports'][number] {
  const { report } = joined
  return {
    reportId: report.id,
    resultId: report.resultId,
    sourceId: report.sourceId,
    sourceStanding: standingOf(joined.source),
    shown: isShown,
    reads: formatReport(joined),
    mark,
    checks: checks.map(({ rule, verdict, working, acknowledged }) => ({
      rule,
      verdict,
      working,
      acknowledged,
    })),
    agreement: cell && {
      state: cell.agreement,
      independent: cell.independent,
      reason: cell.reason,
      resolutionId: cell.resolutionId,
    },
    reading,
  }
}

/** Returns the JSON Schema (2020-12) of a study's document, as published at `schemaPath`. */
export function studyJsonSchema(site: ExportSite): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, { target: 'draft-2020-12' })
  return {
    $schema,
    $id: `${site.address}${schemaPath}`,
    title: 'Study',
    description: `One clinical study as ${site.name} publishes it, version ${jsonSchemaVersion}.`,
    ...schema,
  }
}

/** Returns the text of a JSON file: indented, so that two versions can be compared line by line. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
