import { z } from 'zod'
import { ruleNames, type RuleName } from '@/evidence/study/vocabulary'
import { corruptionKinds, type CorruptionKind } from './corruption-kinds'

const keysOf = <T extends string>(table: Record<T, string>) => z.enum(Object.keys(table) as [T, ...T[]])
/** What finds a slip: a rule, or the form that a record must have before any rule reads it. */
export const finders = {
  ...ruleNames,
  'record-form': 'Form of the record: keys, identifiers, arms and their people',
} as const
export type Finder = RuleName | 'record-form'

const whole = z.number().int().min(0)

const tally = {
  /** Corruptions planted. */
  tried: whole,
  /** Those that at least one rule finds. */
  detected: whole,
  /** Those that no rule finds, but one remarks on: a warning, which stops nothing, of what may be right. */
  remarked: whole,
  /** Those in something that a rule reads: found, or the working of at least one rule changes with it. */
  read: whole,
  /** Those that are found without looking at the record's own quotations. */
  withoutQuotations: whole,
  /** For each rule, those that it finds, alone or with others. */
  byRule: z.partialRecord(keysOf<Finder>(finders), whole),
}

/** The measured power of the rules. */
export const detectionSchema = z.strictObject({
  seed: whole,
  /** Slips that were asked for; a kind that a study cannot suffer plants fewer. */
  planned: whole,
  studies: z.array(z.string()),
  /** Reports that print something, in the true records. */
  reports: whole,
  /** Failures on the true records that nobody acknowledged or judged. */
  falseAlarms: whole,
  /** Remarks on the true records that nobody acknowledged. */
  remarks: whole,
  kinds: z.array(z.strictObject({ kind: keysOf<CorruptionKind>(corruptionKinds), ...tally })),
  total: z.strictObject(tally),
})

/** What stands in `content/detection.json`: the measurement, and which records it was made on. */
export const storedDetectionSchema = detectionSchema.extend({
  /** SHA-256 of the studies that were measured, in hexadecimal. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
})

export type Detection = z.output<typeof detectionSchema>
export type DetectionTally = Detection['total']
