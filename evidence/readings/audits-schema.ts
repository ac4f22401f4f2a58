import { z } from 'zod'
import { exactDay, id, quote, text } from '@/evidence/study/shape/fields'
import { numberFields } from './entry'

const numbers = z
  .strictObject(Object.fromEntries(numberFields.map((field) => [field, text.optional()])))
  .describe('The numbers by their fields; what is left out was left empty.')

const auditedValue = z.strictObject({
  study: id,
  result: id,
  source: id,
  first: numbers.describe("The record's numbers when the sample was drawn."),
  second: numbers.nullable().describe('What the auditor read; null where no such number was found.'),
  filed: z
    .boolean()
    .describe('Whether the source gives it of these people, this arm, this cut-off and this outcome.'),
  quote: quote.optional(),
  note: text.optional(),
  fault: z
    .enum(['record', 'auditor', 'none'])
    .optional()
    .describe('Where both differ: whose slip it was, as told from the source afterwards.'),
  because: text.optional(),
})

const audit = z.strictObject({
  on: exactDay,
  reader: text,
  unseen: z.boolean().describe('Whether the auditor had not seen the record.'),
  seed: z.number().int().min(0),
  drawnFrom: z.number().int().min(1).describe('How many values there were to draw from.'),
  values: z.array(auditedValue).min(1),
})

/** The shape of `content/audits.yaml`: samples of published values that were read again, blind. */
export const auditsSchema = z.array(audit)
export type Audit = z.output<typeof audit>
export type AuditedValue = Audit['values'][number]
export const auditsFile = 'audits.yaml'
