import type { z } from 'zod'
import { planItemKinds } from '@/evidence/study/vocabulary'
import { concepts } from './concepts'
import { fieldsAt, wordsAt } from './schema-fields'
import type { RecordPath } from './record-path'

/**
 * Returns where that belongs which an unknown field is called for: a word that is a value of a field (`met` of an end point's
 * verdict), an item of the plan, or something that is counted, and so an outcome. Null for any other name.
 */
export function whereItBelongs(schema: z.core.$ZodType, path: RecordPath, key: string): string | null {
  const fields = fieldsAt(schema, path)
  const direct = fields.find((field) => wordsAt(schema, [...path, field]).includes(key))
  if (direct !== undefined) return `Did you mean "${direct}: ${key}"?`
  for (const field of fields) {
    const within = fieldsAt(schema, [...path, field])
    const inner = within.find((one) => wordsAt(schema, [...path, field, one]).includes(key))
    if (inner !== undefined)
      return `Did you mean "${field}"? It is written ${blockOf(within, `${inner}: ${key}`)}.`
  }
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('_', '-')
  if (Object.hasOwn(planItemKinds, name))
    return `It belongs under "plan" of the design: { kind: ${name}, statement, source, locator }.`
  if (Object.hasOwn(concepts, name)) return `It belongs under "outcomes": ${outcomeForm(name)}.`
  return null
}

/** How something that is counted once stands in a record: `{ id: centres, results: [{ … }] }`. */
export const outcomeForm = (id: string): string =>
  id === 'centres'
    ? '{ id: centres, results: [{ id: centres, population, kind: quantity, unit: centres, reports: [{ source, locator, value: "…" }] }] }'
    : `{ id: ${id}, results: [{ id, population, kind, reports: [{ source, locator, value: "…" }] }] }`

/** Returns the fields of a block as it is written, and that a passage may stand for where it is said. */
export function blockOf(fields: readonly string[], first?: string): string {
  const named = fields.filter((field) => first === undefined || !first.startsWith(`${field}: `))
  const isPointed = fields.includes('source') && fields.includes('locator')
  const shown = `{ ${[...(first === undefined ? [] : [first]), ...named].join(', ')} }`
  return isPointed ? `${shown}, where "from" with a passage may stand for source, locator and quote` : shown
}
