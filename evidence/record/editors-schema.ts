import { z } from 'zod'
import { recordSchema } from './record-schema'

/**
 * Returns the JSON Schema (draft 7, which editors of YAML read) of a record: names, words and forms of its fields, each
 * with its meaning. What rules say of several fields together is no part of it.
 */
export function editorsSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, { io: 'input', target: 'draft-7' })
  return { $schema, title: 'Record of a study', ...schema }
}
