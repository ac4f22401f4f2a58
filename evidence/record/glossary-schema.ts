import { z } from 'zod'
import { termShape } from '@/evidence/study/shape/term'
import type { Term } from '@/evidence/study/study'
import { recordForm } from './record-form'
import type { RecordProblem } from './record-path'
import { letterProblems } from './rules/letters'
import type { Written } from './written-types'

/** An entry of `content/glossary.yaml` after its shape was checked. */
type Entry = Written<Term, 'terms'>
const entry = recordForm(termShape, 'terms')

/** The shape of `content/glossary.yaml`: a list of terms. */
export const glossarySchema = z.array(entry.schema as z.ZodType<Entry>)
export type Glossary = Entry[]

/** Returns the terms of a glossary, in its order. */
export function termsFromGlossary(glossary: Glossary): Term[] {
  return glossary.map((written) => entry.read(written, {}) as Term)
}

/** Returns terms defined twice, by id or by name, and letters that cannot be told apart. */
export function glossaryProblems(glossary: Glossary): RecordProblem[] {
  const repeated = (field: 'id' | 'term') =>
    glossary.flatMap((entry, index) => {
      const name = entry[field].toLowerCase()
      if (glossary.findIndex((other) => other[field].toLowerCase() === name) === index) return []
      const message = `The glossary defines the ${field} "${entry[field]}" twice; expected one entry.`
      return [{ path: [index, field], rule: 'identity' as const, message }]
    })
  return [...repeated('id'), ...repeated('term'), ...letterProblems(glossary)]
}
