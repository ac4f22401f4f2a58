import type { z } from 'zod'
import type { RecordPath } from './record-path'

type Definition = {
  type: string
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  options?: z.core.$ZodType[]
  checks?: z.core.$ZodCheck[]
  entries?: Record<string, string>
}

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition

/** Returns the schemas that a value at a path may follow: several where the way leads through alternatives. */
function schemasAt(schema: z.core.$ZodType, path: RecordPath): z.core.$ZodType[] {
  const definition = definitionOf(schema)
  const inner = definition.innerType ?? definition.in
  if (inner) return schemasAt(inner, path)
  if (definition.options) return definition.options.flatMap((option) => schemasAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return [schema]
  const next = typeof step === 'number' ? definition.element : definition.shape?.[step]
  return next ? schemasAt(next, rest) : []
}

/** Returns the names of the fields that a schema allows at a path, or none when it has no fields there. */
export function fieldsAt(schema: z.core.$ZodType, path: RecordPath): string[] {
  return schemasAt(schema, path).flatMap((one) => Object.keys(definitionOf(one).shape ?? {}))
}

/** Returns the words of which a value at a path is one, or none where it may be anything else. */
export function wordsAt(schema: z.core.$ZodType, path: RecordPath): string[] {
  return schemasAt(schema, path).flatMap((one) => Object.keys(definitionOf(one).entries ?? {}))
}

/** Returns whether a schema wants a whole number at a path. */
export function wantsWholeNumber(schema: z.core.$ZodType, path: RecordPath): boolean {
  return schemasAt(schema, path).some((one) =>
    definitionOf(one).checks?.some(({ _zod }) => 'format' in _zod.def && _zod.def.format === 'safeint'),
  )
}
