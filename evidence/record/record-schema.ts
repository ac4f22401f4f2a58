import type { z } from 'zod'
import { studyShape } from '@/evidence/study/shape/study'
import type { Study } from '@/evidence/study/study'
import { recordForm } from './record-form'
import type { Written } from './written-types'

/** A record after its shape was checked. */
export type StudyRecord = Written<Study, ''>

/** How a study is written in a record. */
export const recordOfStudy = recordForm(studyShape, '')

/**
 * The shape of `content/studies/<slug>/record.yaml`: the study as transcribed, written shorter as `written.ts` says.
 * Numbers that a source printed are strings (`"16.0"`), counts are integers. References between parts are checked after
 * the shape (`evidence/record/record-rules.ts`).
 */
// What is made at run time has no type of its own; the type is made from the same tables.
export const recordSchema = recordOfStudy.schema as z.ZodType<StudyRecord>
