import { reportJudgementSchema, resultSchema } from '@/evidence/exports/result-schema'
import { partialDate, pointer, printed } from '@/evidence/exports/schema-parts'
import { designSchema, outcomeSchema, populationSchema, studySchema } from '@/evidence/exports/study-schema'
import { resultItemSchema, sourcedReportSchema } from './result-item'

/** Parts of answers that stand in several schemas, each described once under its own name. */
export const sharedSchemas = {
  Printed: printed,
  Pointer: pointer,
  PartialDate: partialDate,
  Design: designSchema,
  Outcome: outcomeSchema,
  Population: populationSchema,
  RecordedResult: resultSchema,
  RecordedReports: resultSchema.shape.reports,
  Judgement: reportJudgementSchema,
  SourcedReport: sourcedReportSchema,
  Checks: reportJudgementSchema.shape.checks,
  Agreement: reportJudgementSchema.shape.agreement,
  Spread: resultItemSchema.shape.spread,
  Regimens: studySchema.shape.interventions,
  Partitions: studySchema.shape.partitions,
  Resolutions: studySchema.shape.resolutions,
}
