import type { z } from 'zod'
import { nearestName, suggestName } from '@/evidence/text/nearest'
import { plainNumberMeant } from './printed-slip'
import { describePlace, sentence, valueAt, type RecordPath, type RecordProblem } from './record-path'
import { codeOf } from '@/evidence/text/code-point'
import { fieldsAt, wantsWholeNumber } from './schema-fields'
import { blockOf, whereItBelongs } from './where-it-belongs'

/** Returns a scalar as it is written in the file, without quotes; undefined for lists, blocks and nothing. */
export type WrittenAs = (path: RecordPath) => string | undefined

type Issue = z.core.$ZodIssue

/** A block with more unknown fields than this is no record at all; naming each would help nobody. */
const maxUnknownKeys = 50

/** A block of more fields than this is named by its name alone: a sentence of them would not be read. */
const maxNamedFields = 12

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of fields',
}

/**
 * Returns what is wrong with the shape of a value, each as one sentence that says where, what was found, what
 * was expected and the nearest right name.
 */
export function shapeProblems(
  schema: z.core.$ZodType,
  issues: Issue[],
  value: unknown,
  writtenAs: WrittenAs,
): RecordProblem[] {
  const explained = new Set<string>()
  const empty = emptyFields(issues, value)
  return issues.flatMap((issue) => {
    const path = pathOf(issue)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, maxUnknownKeys).map((key) => unknownField(schema, value, path, key))
    }
    // A value that breaks two demands is one slip: the first demand explains it.
    const place = JSON.stringify(path)
    if (explained.has(place)) return []
    explained.add(place)
    const together = empty.get(JSON.stringify(path.slice(0, -1))) ?? []
    if (together.length > 1 && valueAt(value, path) === null) {
      return together[0] === path.at(-1) ? [leftEmpty(value, path, together)] : []
    }
    const whole = wantsWholeNumber(schema, path)
    const expected = path.length === 0 ? expectation(issue, whole) : expectedAt(schema, path, issue, whole)
    return [{ path, rule: 'shape', message: explain(issue, path, value, writtenAs, whole, expected) }]
  })
}

const pathOf = (issue: Issue): (string | number)[] => issue.path.filter((step) => typeof step !== 'symbol')

/** The fields that each block names and leaves empty, by its path: a record that is begun is one slip a block. */
function emptyFields(issues: Issue[], value: unknown): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const path of issues.map(pathOf)) {
    const field = path.at(-1)
    if (typeof field !== 'string' || valueAt(value, path) !== null) continue
    const block = JSON.stringify(path.slice(0, -1))
    fields.set(block, [...new Set([...(fields.get(block) ?? []), field])])
  }
  return fields
}

function leftEmpty(value: unknown, path: RecordPath, fields: readonly string[]): RecordProblem {
  const names = fields.map((field) => `"${field}"`)
  const place = sentence(describePlace(value, path))
  const message = `${place} leaves ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} empty.`
  return { path, rule: 'shape', message }
}

function unknownField(schema: z.core.$ZodType, value: unknown, path: RecordPath, key: string): RecordProblem {
  const suggestion = whereItBelongs(schema, path, key) ?? suggestName(key, fieldsAt(schema, path), Infinity)
  const place = sentence(describePlace(value, [...path, key]))
  return {
    path: [...path, key],
    atKey: true,
    rule: 'shape',
    message: `${place} has a field "${key}", which a record does not know. ${suggestion}${cutAtComma(valueAt(value, [...path, key]))}`,
  }
}

/** What a comma within { } cuts off is taken for a field without a value. */
export const cutAtComma = (value: unknown): string =>
  value === null
    ? ' If it goes on with the text before it, put the whole text in quotes: within { } a comma ends it.'
    : ''

function explain(
  issue: Issue,
  path: RecordPath,
  value: unknown,
  writtenAs: WrittenAs,
  whole: boolean,
  expected: string,
): string {
  const place = describePlace(value, path)
  const field = path.findLast((step) => typeof step === 'string') ?? 'the file'
  const last = path.at(-1)
  const name = typeof last === 'number' ? `item ${last + 1} of "${field}"` : `"${field}"`
  const found = valueAt(value, path)
  if (path.length === 0) return `The file holds ${describe(found)}; expected ${expected}.`
  if (found === undefined) return `${sentence(place)} has no ${name}; ${expected} is needed.`
  if (found === null) return `${sentence(place)} leaves ${name} empty; expected ${expected}.`
  const written = writtenAs(path)
  const shown = typeof found === 'string' ? `"${shorten(found)}"` : (written ?? describe(found))
  const hint = hintFor(issue, found, written, expected, whole)
  return `In ${place}, ${name} is ${shown}; expected ${expected}.${hint}`
}

/** A block is named with its fields: whoever wrote a word in its place cannot know them. */
function expectedAt(schema: z.core.$ZodType, path: RecordPath, issue: Issue, whole: boolean): string {
  const expected = expectation(issue, whole)
  const fields = expected === kinds.object ? fieldsAt(schema, path) : []
  return fields.length === 0 || fields.length > maxNamedFields ? expected : `${expected}: ${blockOf(fields)}`
}

function expectation(issue: Issue, whole: boolean): string {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length)
  // Where no other words are given, what is meant may be missing for a reason.
  if (issue.code === 'invalid_union') return 'text, or { absent: not-in-parts-read }'
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return (whole ? kinds.int : kinds[issue.expected]) ?? issue.expected
  if (issue.code === 'too_small') return limitWords('at least', Number(issue.minimum), issue)
  if (issue.code === 'too_big') return limitWords('at most', Number(issue.maximum), issue)
  return `another value (${issue.message})`
}

function limitWords(bound: string, limit: number, issue: { origin: string; inclusive?: boolean }): string {
  if (issue.origin === 'array') return `${bound} ${limit} ${limit === 1 ? 'item' : 'items'}`
  if (issue.origin === 'string') return `${bound} ${limit} ${limit === 1 ? 'letter' : 'letters'}`
  if (issue.inclusive === false) return `a number ${bound === 'at least' ? 'above' : 'below'} ${limit}`
  return `${limit} or ${bound === 'at least' ? 'more' : 'less'}`
}

function hintFor(
  issue: Issue,
  found: unknown,
  written: string | undefined,
  expected: string,
  whole: boolean,
): string {
  if (typeof found === 'string') {
    const nearest = issue.code === 'invalid_value' ? nearestName(found, issue.values.map(String)) : null
    if (nearest) return ` Did you mean "${nearest}"?`
    const plain = plainNumberMeant(found) ?? found
    if (whole && /^\d+$/.test(plain)) return ` Did you mean ${plain}?`
    const odd = issue.code === 'invalid_format' ? /[^\u0020-\u007e]/u.exec(found)?.[0] : undefined
    if (odd) return ` The "${odd}" in it is ${codeOf(odd)}.`
    const wantsPrinted = /number as printed|plain number|limit as printed/.test(expected)
    return wantsPrinted && plain !== found ? ` Did you mean "${plain}"?` : ''
  }
  const quotable =
    !whole &&
    (issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string'))
  return quotable && written !== undefined ? ` Put it in quotes: "${written}".` : ''
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a block of fields'
  return typeof value === 'string' ? `"${shorten(value)}"` : String(value)
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat
}
