import { z } from 'zod'
import type { Term } from '@/evidence/study/study'
import type { RecordProblem } from './record-path'
import { id, text } from './record-fields'
import { letterProblems } from './rules/letters'

/** The shape of `content/glossary.yaml`: a list of terms. */
export const glossarySchema = z.array(
  z.strictObject({
    id,
    term: text,
    abbreviation: text.optional(),
    synonyms: z.array(text).default([]),
    definition: text,
    plain: text,
  }),
)

export type Glossary = z.output<typeof glossarySchema>

/** Returns the terms of a glossary, in its order. */
export function termsFromGlossary(glossary: Glossary): Term[] {
  return glossary.map((term) => ({ ...term, abbreviation: term.abbreviation ?? null }))
}

/** Returns terms defined twice, by id or by name, and letters that cannot be told apart. */
export function glossaryProblems(glossary: Glossary): RecordProblem[] {
  const repeated = (field: 'id' | 'term') =>
    glossary.flatMap((entry, index) => {
      const name = entry[field].toLowerCase()
      if (glossary.findIndex((other) => other[field].toLowerCase() === name) === index) return []
      const message = `The glossary defines the ${field} "${entry[field]}" twice; expected one entry.`
      return [{ path: [index, field], rule: 'identity', message }]
    })
  return [...repeated('id'), ...repeated('term'), ...letterProblems(glossary)]
}
