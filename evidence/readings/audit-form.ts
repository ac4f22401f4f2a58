import { z } from 'zod'
import { exactDay, id, text } from '@/evidence/study/shape/fields'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import type { RecordProblem } from '@/evidence/record/record-path'
import type { Study } from '@/evidence/study/study'
import type { AuditedValue } from './audits-schema'
import { numbersOf } from './audit'
import { entriesOf, isTypedZero } from './differences'
import { emptyEntry, numberFields } from './entry'
import { valueShape } from './readings-schema'

const { count, of, value, low, high, sd, se, p, quote } = valueShape.shape
const answerShape = z.strictObject({
  study: id,
  result: id,
  source: id,
  question: text,
  filed: z
    .boolean()
    .nullable()
    .describe('true where the source gives it of just these; false where it is filed wrongly.'),
  count,
  of,
  value,
  low,
  high,
  sd,
  se,
  p,
  quote,
  note: text.nullish(),
})

/** The shape of a filled form of an audit. */
export const auditFormSchema = z.strictObject({
  reader: text,
  on: exactDay,
  unseen: z.boolean(),
  seed: z.number().int().min(0),
  drawnFrom: z.number().int().min(1),
  values: z.array(answerShape).min(1),
})
export type AuditForm = z.output<typeof auditFormSchema>

/** Returns what an auditor is asked about a value: what it is of, and where it stands, without a number of it. */
export function auditQuestion({
  outcome,
  result,
  population,
  arm,
  comparatorArm,
  source,
  report,
}: JoinedReport): string {
  const parts = [
    outcome.title,
    result.measure ?? result.kind,
    result.timePoint && `at ${result.timePoint}`,
    arm && `in ${lowerFirst(arm.title)}`,
    comparatorArm && `against ${lowerFirst(comparatorArm.title)}`,
    `among ${population.label}`,
    result.dataCutoff && `data cut-off ${result.dataCutoff}`,
    result.assessor === 'not-stated' ? null : `by ${result.assessor}`,
  ]
  return `${source.shortTitle}, ${report.locator}: ${parts.filter((part) => part !== null).join(', ')}`
}

/** Returns the values that a filled form answers, with the record's numbers beside them; or what is wrong with the form. */
export function auditedValues(form: AuditForm, studies: readonly Study[]): AuditedValue[] | RecordProblem[] {
  const problems: RecordProblem[] = []
  const values = form.values.flatMap((answer, at): AuditedValue[] => {
    const refuse = (field: string, message: string) =>
      void problems.push({ path: ['values', at, field], rule: 'form', message })
    const study = studies.find(({ slug }) => slug === answer.study)
    const now = study && entriesOf(study).get(`${answer.result} ${answer.source}`)
    if (now === undefined) {
      refuse(
        'result',
        `${answer.study} has no value "${answer.result}" from ${answer.source}; draw a new sample.`,
      )
      return []
    }
    if (answer.filed === null)
      refuse('filed', 'The answer does not say whether the value is filed rightly; expected true or false.')
    const second = numbersOf({
      ...emptyEntry,
      ...Object.fromEntries(
        numberFields.map((field) => [
          field,
          answer[field] === null || answer[field] === undefined ? null : String(answer[field]),
        ]),
      ),
    })
    if (isTypedZero({ ...emptyEntry, ...second }) && !answer.quote)
      refuse('quote', 'A zero is typed here; expected the words of the source for it under "quote".')
    return [
      {
        study: answer.study,
        result: answer.result,
        source: answer.source,
        first: numbersOf(now.entry),
        second:
          Object.keys(second).length === 0 && Object.keys(numbersOf(now.entry)).length > 0 ? null : second,
        filed: answer.filed ?? false,
        ...(answer.quote ? { quote: answer.quote } : {}),
        ...(answer.note ? { note: answer.note } : {}),
      },
    ]
  })
  return problems.length > 0 ? problems : values
}
