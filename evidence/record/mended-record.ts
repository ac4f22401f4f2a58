import { z } from 'zod'
import type { RecordPath } from './record-path'

type Definition = {
  type: string
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  innerType?: z.core.$ZodType
  options?: z.core.$ZodType[]
  defaultValue?: unknown
  entries?: Record<string, unknown>
}

export type Mended = {
  /** The value with the schema's structure; not necessarily with its words, forms and ranges. */
  value: unknown
  /** Where something was missing, of another type, or refused. */
  paths: RecordPath[]
}

/**
 * Returns a value of a wrong shape with the structure that the schema wants, so that rules can run over the rest
 * of it: missing lists become empty, missing texts a dash. What is merely refused (a wrong word, a long quote)
 * stays as it is. Every such place is listed: what rules say of it means nothing.
 */
export function mendShape(schema: z.core.$ZodType, value: unknown): Mended {
  const paths: RecordPath[] = []
  return { value: mend(schema, value, [], paths), paths }
}

function mend(schema: z.core.$ZodType, value: unknown, path: RecordPath, paths: RecordPath[]): unknown {
  const definition = schema._zod.def as unknown as Definition
  const { type, innerType } = definition
  if (type === 'optional' && innerType) {
    return value === undefined || value === null ? undefined : mend(innerType, value, path, paths)
  }
  if (type === 'default' && innerType) return mend(innerType, value ?? definition.defaultValue, path, paths)
  if (type === 'object') {
    const isBlock = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isBlock) paths.push(path)
    const fields: Record<string, unknown> = isBlock ? { ...value } : {}
    return Object.fromEntries(
      Object.entries(definition.shape ?? {}).map(([key, field]) => [
        key,
        mend(field, fields[key], [...path, key], paths),
      ]),
    )
  }
  if (type === 'array' && definition.element) {
    const { element } = definition
    if (!Array.isArray(value)) paths.push(path)
    return (Array.isArray(value) ? value : []).map((item: unknown, index) =>
      mend(element, item, [...path, index], paths),
    )
  }
  const parsed = z.core.safeParse(schema, value)
  if (parsed.success) return parsed.data
  paths.push(path)
  // As large as can be: nothing else then seems too large beside it.
  if (type === 'number' || definition.options?.some(({ _zod }) => _zod.def.type === 'number'))
    return Number.MAX_SAFE_INTEGER
  if (type === 'boolean') return value === true
  return typeof value === 'string' ? value : '-'
}

/** Returns whether what a rule says of one place could come from another place that was mended. */
export function isTouched(problem: RecordPath, mended: readonly RecordPath[]): boolean {
  return mended.some((path) => {
    const lastIndex = path.findLastIndex((step) => typeof step === 'number')
    const item = lastIndex < 0 ? path.slice(0, 1) : path.slice(0, lastIndex + 1)
    const shorter = Math.min(item.length, problem.length)
    return item.slice(0, shorter).every((step, index) => step === problem[index])
  })
}
