import type { z } from 'zod'
import { nearestName } from '@/evidence/text/nearest'
import { shownValue, unknownValue, wrongForm } from './fault'
import { parameterSchema, type ParameterShape } from './parameter-schema'
import { ApiProblem, wrongParameters, type ParameterFault } from './problem'

/** What an address says: names with their values, decoded, in its order. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** Returns the pairs of a query such as `kind=ratio&limit=5`. Throws an ApiProblem when it is not UTF-8. */
export function pairsOf(query: string): Pairs {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))]
    })
}

function decode(text: string): string {
  const read = () => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '))
    } catch {
      return null
    }
  }
  const decoded = read()
  // A server in front of us may have put this sign where it could not read the bytes.
  if (decoded !== null && !decoded.includes('\uFFFD')) return decoded
  throw new ApiProblem('malformed-address', `"${shownValue(text)}" is not percent-encoded UTF-8.`)
}

/**
 * Returns the parameters that the pairs give, as their schema has them. Throws an ApiProblem that names every
 * parameter that is unknown, given twice, missing or wrong, with the allowed values and the nearest of them.
 */
export function readParameters<T extends z.ZodObject>(schema: T, pairs: Pairs): z.output<T> {
  const { properties, required } = parameterSchema(schema)
  const names = [...properties.keys()]
  const faults: ParameterFault[] = []
  const values: Record<string, unknown> = {}
  for (const [name, text] of pairs) {
    const shape = properties.get(name)
    const before = Object.hasOwn(values, name) ? values[name] : undefined
    if (!shape) faults.push(unknownName(name, names))
    else if (before !== undefined && shape.kind !== 'names') faults.push(givenTwice(name, text))
    else {
      const { value, faults: own } = readValue(name, text, shape)
      // Some clients repeat a parameter for each of its values.
      values[name] =
        Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value
      faults.push(...own)
    }
  }
  // Of several parameters of one name, how many names they are shows only now.
  for (const [name, value] of Object.entries(values)) {
    const shape = properties.get(name)
    if (shape?.kind !== 'names' || !Array.isArray(value)) continue
    if (value.length < shape.fewest || value.length > shape.most)
      faults.push(wrongForm(name, value.join(','), shape.expected))
  }
  for (const name of required) if (!Object.hasOwn(values, name)) faults.push(missing(name, properties))
  if (faults.length > 0) throw wrongParameters(faults)
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  throw wrongParameters(
    parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return wrongForm(name, pairs.find(([given]) => given === name)?.[1] ?? null, message)
    }),
  )
}

function readValue(name: string, text: string, shape: ParameterShape) {
  const wrong = () => ({ value: text, faults: [wrongForm(name, text, shape.expected)] })
  // What is pasted has line breaks; they part words as spaces do.
  const plain = shape.kind === 'text' ? text.replace(/[\t\n\r]/g, ' ') : text
  // No name and no search text holds another control character, and SQLite ends a text at a NUL.
  if (plain.trim() === '' || /\p{Cc}/u.test(plain)) return wrong()
  if (shape.kind === 'number') {
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : NaN
    return value >= shape.min && value <= shape.max ? { value, faults: [] } : wrong()
  }
  if (shape.kind === 'text') {
    return [...plain].length <= shape.longest ? { value: plain, faults: [] } : wrong()
  }
  const names = shape.kind === 'names' ? [...new Set(text.split(',').map((one) => one.trim()))] : [text]
  if (names.includes('') || (shape.kind === 'names' && names.length > shape.most)) return wrong()
  const { allowed } = shape
  const faults = allowed
    ? names.filter((one) => !allowed.includes(one)).map((one) => unknownValue(name, one, allowed))
    : []
  return { value: shape.kind === 'names' ? names : text, faults }
}

function unknownName(name: string, names: string[]): ParameterFault {
  const nearest = name.length > 80 ? null : nearestName(name, names)
  const end = nearest === null ? `Known: ${names.join(', ') || 'none'}.` : `Did you mean "${nearest}"?`
  const shown = shownValue(name) || '(no name)'
  return {
    parameter: shown,
    detail: `There is no parameter "${shown}" here. ${end}`,
    given: null,
    allowed: names,
    nearest,
  }
}

function givenTwice(name: string, text: string): ParameterFault {
  const detail = `Parameter "${name}" is given more than once; it takes one value.`
  return { parameter: name, detail, given: shownValue(text), allowed: null, nearest: null }
}

function missing(name: string, properties: ReadonlyMap<string, ParameterShape>): ParameterFault {
  return wrongForm(name, null, properties.get(name)?.expected ?? 'a value')
}
