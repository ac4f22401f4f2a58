import { z } from 'zod'
import { recordSchema } from './record-schema'

type Schema = {
  [name: string]: unknown
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
}

/**
 * Returns the JSON Schema (draft 7, which editors of YAML read) of a record as it may be written: names, words and forms of
 * its fields, each with its meaning, and what `shorthand.ts` writes out. What rules say of several fields together is no
 * part of it.
 */
export function editorsSchema(): Schema {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, { io: 'input', target: 'draft-7' }) as Schema
  const short = withShorthand(schema, '')
  return {
    $schema,
    title: 'Record of a study',
    ...short,
    properties: { ...short.properties, passages, unconfirmed },
  }
}

const word = { type: 'string', minLength: 1 }

const passages: Schema = {
  description: 'Passages of sources, kept once and named elsewhere by `from`.',
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { ...word, description: 'Name of the passage.' },
      source: word,
      locator: { ...word, description: 'Where in the source.' },
      quote: { ...word, description: "The source's own words, at most 25." },
    },
    required: ['id', 'source', 'locator'],
    additionalProperties: false,
  },
}

const unconfirmed: Schema = {
  description:
    'Results that a program proposed and no person has compared with their source yet; of drafts alone.',
  type: 'array',
  items: word,
}

/** What may go unsaid, by the place of the block that it is a part of. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  populations: ['noun'],
  outcomes: ['title', 'domain', 'type', 'definition', 'better', 'group'],
  'outcomes.harm': ['attribution', 'serious'],
  'outcomes.results': ['assessor', 'unit'],
}

/** Fields that stand only in the short form. */
const added: Readonly<Record<string, Record<string, Schema>>> = {
  'outcomes.results.reports': {
    ci: {
      description: 'Lower and upper limit of the confidence interval, at 95% unless `spread` says otherwise.',
      type: 'array',
      items: word,
      minItems: 2,
      maxItems: 2,
    },
  },
}

function withShorthand(schema: Schema, path: string): Schema {
  if (schema.items) return { ...schema, items: withShorthand(schema.items, path) }
  if (!schema.properties) return schema
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, one]) => [
      name,
      withShorthand(one, path === '' ? name : `${path}.${name}`),
    ]),
  )
  const isPointed = 'source' in properties && 'locator' in properties
  const from = { ...word, description: 'Name of a passage, which gives source, locator and quote.' }
  const free = [...(unsaid[path] ?? []), ...(isPointed ? ['source', 'locator'] : [])]
  return {
    ...schema,
    properties: { ...properties, ...added[path], ...(isPointed ? { from } : {}) },
    ...(schema.required ? { required: schema.required.filter((name) => !free.includes(name)) } : {}),
  }
}
