import { z } from 'zod'
import * as words from '../vocabulary'
import { absence, flag, id, keysOf, listed, pointer, printed, text } from './fields'

const grade = z.number().int().min(1).max(5)

/** What makes an outcome a harm: its term, how bad, and what it is put down to. */
export const harmShape = z.strictObject({
  term: text.nullable().describe('Term as reported; null for any adverse event.'),
  organSystem: text.nullable().describe('Organ system of the term; null when not stated.'),
  ctcaeVersion: text
    .nullable()
    .describe('CTCAE version with which the grades were assigned; null when not stated.'),
  ctcaeAbsence: absence.nullable().describe('Why a version is missing where the record says so; else null.'),
  grade: z
    .strictObject({ lowest: grade, highest: grade })
    .nullable()
    .describe('Inclusive band, for example 1 to 2; null when any grade.'),
  attribution: keysOf(words.attributions).describe('What the event was put down to.'),
  serious: flag.describe('Whether only serious events count.'),
  leavesOut: keysOf(words.harmOmissions)
    .nullable()
    .describe('Which events of the kind do not count; null when all do: serious-events.'),
})

/** Whether a primary end point was met, and who says so. */
export const endPointShape = z.strictObject({
  verdict: keysOf(words.endPointVerdicts).describe(
    'Met or missed as a source says, or as its test of the end point shows; not-stated where the source names it and leaves that out.',
  ),
  pointer,
})

/** The scale on which an outcome was scored, as far as a source states it. Which way is better stands beside it. */
export const scaleShape = z.strictObject({
  name: text.describe('Name of the scale as the source has it: "PROMIS Physical Function".'),
  lowest: printed.nullable().describe('Lowest score that it gives; null when not stated.'),
  highest: printed.nullable().describe('Highest score that it gives; null when not stated.'),
  smallestChange: z
    .strictObject({
      printed: printed.describe('Points of change, above 0.'),
      pointer,
    })
    .nullable()
    .describe(
      'Smallest change that matters to patients, and who says so; null when no source read states it.',
    ),
  pointer,
})

/** What was measured. */
export const outcomeShape = z.strictObject({
  id,
  title: text.describe('What was measured, in sentence case: "Objective response".'),
  concept: id.describe('Shared by outcomes that answer the same question, across criteria and studies.'),
  domain: keysOf(words.outcomeDomains).describe(`Part of the study: ${listed(words.outcomeDomains)}.`),
  type: keysOf(words.outcomeTypes).describe('Rank of the outcome as the registry or the paper states it.'),
  endPoint: endPointShape
    .nullable()
    .describe(
      'Whether the primary end point was met; null for other outcomes, where it was not taken, and where its results say it one by one.',
    ),
  definition: text.describe('What it means, in words.'),
  criteria: text.nullable().describe('Criteria applied, for example RECIST 1.1; null when none are stated.'),
  timeFrame: text.nullable().describe('Time frame as stated; null when not stated.'),
  better: keysOf(words.directions).describe('Which way is better.'),
  scale: scaleShape.nullable().describe('Scale of a score; null where the outcome is none.'),
  group: text.describe('Heading under which the data view groups rows of one domain: "Best response".'),
  harm: harmShape.nullable().describe('Null unless the outcome is a harm.'),
})
