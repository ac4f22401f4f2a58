import { z } from 'zod'
import * as words from '../vocabulary'
import { endPointShape } from './outcome'
import {
  bounded,
  count,
  id,
  keysOf,
  limit,
  listed,
  partialDate,
  printed,
  quote,
  text,
  valueState,
} from './fields'

/** What the limits of a result are. A range is not a confidence interval. */
export const spreadShape = z.strictObject({
  kind: keysOf(words.spreadKinds).describe('A range is not a confidence interval'),
  level: z.number().gt(0).lt(100).nullable().describe('Percent'),
  sides: keysOf(words.sides).describe('Sides of the interval.'),
  method: text
    .nullable()
    .describe('Method as the source names it ("binomial", "exact"); null when it does not.'),
})

export const pValueShape = z.strictObject({
  relation: keysOf(words.relations).describe('Read it before the number.'),
  printed: printed.describe('P value, 0 to 1, exactly as printed.'),
  sides: keysOf(words.sides).describe(`Sides of the test: ${listed(words.sides)}.`),
  test: text
    .nullable()
    .describe('Test as the source names it ("stratified log-rank"); null when it does not.'),
})

/** What one source printed for one result. */
export const reportShape = z.strictObject({
  id: text.describe('Result id and source id joined by two hyphens'),
  resultId: id,
  sourceId: id,
  state: valueState,
  value: bounded
    .nullable()
    .describe('The estimate as printed; null when the source prints only a count or only limits.'),
  count: count.nullable().describe('Participants, or units, with the event'),
  denominator: count.nullable().describe('Participants, or units, analysed'),
  atRisk: count
    .nullable()
    .describe(
      'Participants still at risk at the time point, as printed under a curve; of rates at a time alone.',
    ),
  personTime: printed
    .nullable()
    .describe(
      'Time under observation of all participants together, as printed, in the person-years or person-months of the unit; of incidence rates alone.',
    ),
  countStatus: keysOf(words.numberStatuses)
    .nullable()
    .describe(
      'published: the source prints the count. inferred: we worked it out, as a rule from a percentage. Null when there is no count.',
    ),
  low: limit.nullable().describe('Lower limit, in the unit of the result.'),
  high: limit.nullable().describe('Upper limit, in the unit of the result.'),
  standardDeviation: printed
    .nullable()
    .describe('Standard deviation among the participants, in the unit of the result: one length, no limit.'),
  standardError: printed
    .nullable()
    .describe('Standard error of the estimate, in the unit of the result: one length, no limit.'),
  pValue: pValueShape.nullable(),
  locator: text.describe('Where in the source.'),
  quote: quote.nullable().describe("The source's own words, at most 25."),
  note: text.nullable().describe('Our remark on the report.'),
})

/** One outcome in one population and arm by one assessor at one data cut-off, with what each source printed. */
export const resultShape = z.strictObject({
  id: id.describe('Id of the result, unique within the study; the anchor of its row in the data view.'),
  outcomeId: id,
  populationId: id,
  armId: id.nullable().describe('Arm of the study; null when the result is not of one arm.'),
  comparatorArmId: id.nullable().describe('Arm compared against, for a difference or a ratio.'),
  assessor: keysOf(words.assessors).describe(`Who judged the result: ${listed(words.assessors)}.`),
  dataCutoff: partialDate.nullable().describe('Data cut-off of the result; null when not stated.'),
  kind: keysOf(words.resultKinds).describe(`${listed(words.resultKinds)}.`),
  unit: keysOf(words.units).describe('Unit of value, low and high.'),
  measure: keysOf(words.ratioMeasures)
    .nullable()
    .describe(`Which ratio: ${listed(words.ratioMeasures)}.`),
  margin: printed
    .nullable()
    .describe(
      'Margin of non-inferiority fixed beforehand, in the unit of the result; null where the comparison has none.',
    ),
  method: text
    .nullable()
    .describe(
      'Model of a comparison as the source names it ("Cox model"), with what it is stratified by; null when not stated.',
    ),
  adjustment: text
    .nullable()
    .describe('What a comparison is adjusted for ("stage and site"); null when nothing is stated.'),
  multiplicity: keysOf(words.multiplicities)
    .nullable()
    .describe('Whether a comparison was among the planned tests; null when not stated.'),
  timePoint: text
    .nullable()
    .describe('Landmark of a rate or proportion, for example "6 months"; null when there is none.'),
  endPoint: endPointShape
    .nullable()
    .describe(
      'Whether the primary end point was met by this analysis, where a study tests it in several parts of the people; null where the outcome says it for all.',
    ),
  spread: spreadShape.nullable().describe('What the limits are; null when there are none.'),
  reports: z.array(reportShape).min(1).describe('What each source printed.'),
})
