import { z } from 'zod'
import { onceFor } from '@/evidence/study/once-for'
import { maxParameterLength, maxNames } from './limits'

/** How the text of a parameter is read. `expected` ends the sentence "expected …". */
export type ParameterShape = { expected: string } & (
  | { kind: 'number'; min: number; max: number }
  | { kind: 'text'; longest: number }
  | { kind: 'name'; allowed: readonly string[] | null }
  | { kind: 'names'; allowed: readonly string[] | null; fewest: number; most: number }
)

const jsonSchema = z.object({
  type: z.enum(['integer', 'string', 'array']),
  enum: z.array(z.string()).optional(),
  items: z.object({ enum: z.array(z.string()).optional() }).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  description: z.string(),
  default: z.unknown().optional(),
})
const document = z.object({
  properties: z.record(z.string(), jsonSchema).default({}),
  required: z.array(z.string()).default([]),
})

export type ParameterDocument = z.output<typeof jsonSchema>
type Parameters = {
  properties: ReadonlyMap<string, ParameterShape>
  documents: ReadonlyMap<string, ParameterDocument>
  required: readonly string[]
}

/**
 * Returns how each parameter of a schema is read, from the schema itself, so that what is read, what is checked and
 * what is documented cannot differ. Throws when a parameter is not described or is of a kind that no address can carry.
 */
export const parameterSchema = onceFor((schema: z.ZodObject): Parameters => {
  const { properties, required } = document.parse(z.toJSONSchema(schema, { io: 'input' }))
  const documents = new Map(Object.entries(properties))
  const shapes = new Map([...documents].map(([name, property]) => [name, shapeOf(property)]))
  return { properties: shapes, documents, required }
})

function shapeOf(property: ParameterDocument): ParameterShape {
  if (property.type === 'integer') {
    const { minimum: min = 0, maximum: max = Number.MAX_SAFE_INTEGER } = property
    return { kind: 'number', min, max, expected: `a whole number from ${min} to ${max}` }
  }
  if (property.type === 'array') {
    const allowed = property.items?.enum ?? null
    const { minItems: fewest = 1, maxItems: most = maxNames } = property
    const expected = `${fewest === 1 ? 'one' : fewest} to ${most} names with commas between them`
    return {
      kind: 'names',
      allowed,
      ...{ fewest, most },
      expected: allowed ? `${expected}, of: ${allowed.join(', ')}` : expected,
    }
  }
  if (property.enum)
    return { kind: 'name', allowed: property.enum, expected: `one of: ${property.enum.join(', ')}` }
  const longest = property.maxLength ?? maxParameterLength
  return {
    kind: 'text',
    longest,
    expected: `text of 1 to ${longest} characters, none of them a control character but tabs and line breaks`,
  }
}
