import type { SampledAnswer } from './sampled-answers'

type Json = Record<string, unknown>

/** Longest text that stands as an example where a shorter one can be had, and most items of a list. */
const longText = 120
const mostItems = 2

/**
 * Returns the schemas with an example at every property that holds a value of its own or a list of them. Each was answered: nothing is
 * made up, and what no answer holds has no example. A property of several parts has its examples at these.
 */
export function withExamples(schemas: Json, answers: readonly SampledAnswer[]): Json {
  const written = structuredClone(schemas)
  for (const { schema, body } of answers) {
    const root = written[schema]
    if (isObject(root)) visit(root, body, written)
  }
  return written
}

function visit(schema: Json, value: unknown, schemas: Json): void {
  const target = followed(schema, schemas)
  if (target !== schema) return visit(target, value, schemas)
  const branches = branchesOf(schema)
  if (branches) {
    // An item with all of its names is one with some of them as well.
    for (const branch of branches) if (fits(branch, value, schemas)) visit(branch, value, schemas)
  } else if (Array.isArray(value) && isObject(schema.items)) {
    for (const item of value) visit(schema.items, item, schemas)
  } else if (isObject(value)) {
    const { properties, additionalProperties } = schema
    for (const [name, own] of Object.entries(value)) {
      const property = isObject(properties) ? properties[name] : additionalProperties
      if (!isObject(property)) continue
      if (property !== additionalProperties) note(property, own)
      visit(property, own, schemas)
    }
  }
}

/** Keeps a value as the example of a property, unless that has a better one: a value before none, and a short text before a long. */
function note(property: Json, value: unknown): void {
  if (value === undefined || 'const' in property || hasParts(value)) return
  const example = Array.isArray(value) ? value.slice(0, mostItems) : value
  const { examples } = property
  const [held] = Array.isArray(examples) ? (examples as unknown[]) : [undefined]
  if (held === undefined || worth(example) > worth(held)) property.examples = [example]
}

/** Lists must not lose the form that their schema asks of them, so that the shortened one is a list of one or two of its items. */
function worth(value: unknown): number {
  if (value === undefined) return -1
  if (value === null || (Array.isArray(value) && value.length === 0)) return 0
  const length = JSON.stringify(value).length
  return length <= longText ? 2 : 1 + 1 / length
}

const hasParts = (value: unknown): boolean => (Array.isArray(value) ? value.some(hasParts) : isObject(value))

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function followed(schema: Json, schemas: Json): Json {
  const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref ?? '')) ?? []
  const target = name === undefined ? undefined : schemas[name]
  return isObject(target) ? followed(target, schemas) : schema
}

const branchesOf = ({ anyOf, oneOf }: Json) => {
  const branches = anyOf ?? oneOf
  return Array.isArray(branches) ? branches.filter(isObject) : null
}

/** Whether a value can be what a schema describes: its kind, its fixed values, and the names that it must and may have. */
function fits(schema: Json, value: unknown, schemas: Json): boolean {
  const target = followed(schema, schemas)
  const branches = branchesOf(target)
  if (branches) return branches.some((one) => fits(one, value, schemas))
  if ('const' in target) return value === target.const
  if (Array.isArray(target.enum)) return target.enum.includes(value)
  const kinds = target.type === undefined ? null : [target.type].flat()
  if (kinds !== null && !kinds.some((kind) => isOfKind(value, kind))) return false
  if (Array.isArray(value))
    return value.every((one) => !isObject(target.items) || fits(target.items, one, schemas))
  return !isObject(value) || hasNames(target, value, schemas)
}

function isOfKind(value: unknown, kind: unknown): boolean {
  if (kind === 'array') return Array.isArray(value)
  if (kind === 'object') return isObject(value)
  if (kind === 'null') return value === null
  return kind === 'integer' ? Number.isInteger(value) : typeof value === kind
}

function hasNames({ properties, required, additionalProperties }: Json, value: Json, schemas: Json): boolean {
  const own = isObject(properties) ? properties : {}
  const needed = Array.isArray(required) ? (required as string[]) : []
  return (
    needed.every((name) => name in value) &&
    Object.entries(value).every(([name, one]) => {
      const property = own[name]
      return isObject(property) ? fits(property, one, schemas) : additionalProperties !== false
    })
  )
}
