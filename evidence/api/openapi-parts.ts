import { reportJudgementSchema } from '@/evidence/exports/report-judgement'
import { designShape } from '@/evidence/study/shape/design'
import { partialDate, pointer, printed } from '@/evidence/study/shape/fields'
import { outcomeShape } from '@/evidence/study/shape/outcome'
import { populationShape } from '@/evidence/study/shape/people'
import { resultShape } from '@/evidence/study/shape/result'
import { studyShape } from '@/evidence/study/shape/study'
import { resultItemSchema, sourcedReportSchema } from './result-item'

/** Parts of answers that stand in several schemas, each described once under its own name. */
export const sharedSchemas = {
  Printed: printed,
  Pointer: pointer,
  PartialDate: partialDate,
  Design: designShape,
  Outcome: outcomeShape,
  Population: populationShape,
  RecordedResult: resultShape,
  RecordedReports: resultShape.shape.reports,
  Judgement: reportJudgementSchema,
  SourcedReport: sourcedReportSchema,
  Checks: reportJudgementSchema.shape.checks,
  Agreement: reportJudgementSchema.shape.agreement,
  Spread: resultItemSchema.shape.spread,
  Regimens: studyShape.shape.interventions,
  Partitions: studyShape.shape.partitions,
  Resolutions: studyShape.shape.resolutions,
}
