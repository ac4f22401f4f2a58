import { z } from 'zod'
import { count, id, keysOf, partialDate, text } from '@/evidence/study/shape/fields'
import { valueStates } from '@/evidence/study/absence'
import {
  assessors,
  bounds,
  numberStatuses,
  resolutionKinds,
  resolutionOutcomes,
  rulingStrengths,
  resultKinds,
  sourceKinds,
  spreadKinds,
  units,
} from '@/evidence/study/vocabulary'

const limit = z.number().nullable().describe('Null where the limit was not reached; see its text')

/** What the record holds, with everything that gives the number its meaning. */
export const storedSchema = z.strictObject({
  study: id,
  result: id.describe('Id of the result; the anchor of its row'),
  outcome: text.describe('What was measured, with time point and arm'),
  definition: z.string(),
  criteria: text.nullable(),
  kind: keysOf(resultKinds).describe('What the number is: a share, a median, a ratio and so on'),
  unit: keysOf(units).describe('What the value and its limits are in'),
  timePoint: text.nullable(),
  text: text.describe('The report in one line, as every page prints it'),
  state: keysOf(valueStates).describe('Whether the source prints a number, or why there is none'),
  printed: text.nullable().describe('The digits as printed; 16.0 and 16 differ'),
  value: z.number().nullable().describe('The estimate as a number; null where none is printed'),
  valueBound: keysOf(bounds)
    .nullable()
    .describe('How the true value lies to the number where only a bound is printed'),
  valueText: text.nullable().describe('The value with its unit, or why there is none'),
  count: count.nullable(),
  countStatus: keysOf(numberStatuses).nullable(),
  denominator: count.nullable(),
  fractionText: text.nullable(),
  interval: z
    .strictObject({
      kind: keysOf(spreadKinds).describe('What the limits are'),
      level: z.number().nullable().describe('Of a confidence interval, in percent'),
      low: limit,
      high: limit,
      lowBound: keysOf(bounds).nullable(),
      highBound: keysOf(bounds).nullable(),
      lowText: text,
      highText: text,
      text: text.describe('What the limits are and both limits, as pages print them'),
    })
    .nullable()
    .describe('Interval or range; a range is not an interval'),
  standardDeviation: z.number().nullable(),
  standardError: z.number().nullable(),
  population: z.strictObject({ id, label: text, n: count.nullable() }).describe('In whom it was counted'),
  arm: text.nullable().describe('Name of the arm that it is of; null where it is of people of several arms'),
  assessor: keysOf(assessors).describe('Who judged the outcome, or that no source says'),
  assessorText: text,
  dataCutoff: partialDate.nullable(),
  dataCutoffText: text,
  source: z
    .strictObject({
      id,
      title: text.describe('Short title of the source'),
      kind: keysOf(sourceKinds).describe('What was published, and by whom'),
      url: text.nullable(),
    })
    .describe('The source that prints it'),
  locator: text.describe('Where in the source'),
  quote: text.nullable(),
  dataAddress: text.describe('Its row in the data view'),
  sourcesAddress: text.describe('What each source says of it'),
})

/** An editor's dated judgement of a disagreement. */
export const rulingSchema = z.strictObject({
  id,
  title: text.describe('What the sources disagree in'),
  kind: keysOf(resolutionKinds).describe('Why they disagree, as far as we can tell'),
  kindText: text.describe('The same in words'),
  outcome: keysOf(resolutionOutcomes).describe(
    'Whether one report is shown, both stand, or nothing was decided',
  ),
  strength: keysOf(rulingStrengths).describe(
    'Whether the sources or a computation show it, it is probable, or it is open',
  ),
  strengthText: text.describe('How much the ruling claims, and on what'),
  reason: text.describe('Why it was decided so, or left open'),
  decidedOn: partialDate,
  decidedOnText: text,
  decidedBy: text.describe('The editor who decided'),
  shownSource: text.nullable(),
  address: text.describe('The ruling on the page that sets the sources side by side'),
})
