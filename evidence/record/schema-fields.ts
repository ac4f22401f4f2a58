import type { z } from 'zod'
import type { RecordPath } from './record-path'

type Definition = {
  type: string
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  options?: z.core.$ZodType[]
}

/** Returns the names of the fields that a schema allows at a path, or none when it has no fields there. */
export function fieldsAt(schema: z.core.$ZodType, path: RecordPath): string[] {
  const definition = schema._zod.def as unknown as Definition
  const inner = definition.innerType ?? definition.in
  if (inner) return fieldsAt(inner, path)
  if (definition.options) return definition.options.flatMap((option) => fieldsAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(definition.shape ?? {})
  const next = typeof step === 'number' ? definition.element : definition.shape?.[step]
  return next ? fieldsAt(next, rest) : []
}
