import { z } from 'zod'
import { parseBounded, parsePrinted, type Bounded, type Printed } from '@/evidence/study/printed'
import { boundedText, pointer, printedText } from '@/evidence/study/shape/fields'
import { nodeAt, nodeOf, type Fields, type Node } from '@/evidence/study/shape/node'
import { absent, writtenLimit } from './record-fields'
import * as written from './written'
import type { Block } from './written'

/** How a place of the study is written in a record: its schema, and the way from what is written to what is meant. */
export type Form = {
  schema: z.core.$ZodType
  /** `owner` is the block that the written value lies in. */
  read: (value: unknown, owner: Block) => unknown
}
/** The fields that a place contributes to the block that it lies in, and what they mean there. */
type BlockForm = { schemas: Record<string, z.core.$ZodType>; read: (block: Block, owner: Block) => unknown }

// The tables are typed by the places that they name; here they are asked for any place.
const tableOf = <Entry>(table: Readonly<Record<string, Entry>>, path: string): Entry | undefined =>
  table[path]

/** Returns how a thing of the given shape is written; `path` is the place of such things in a study. */
export function recordForm(shape: z.core.$ZodType, path: string): Form {
  const node = nodeOf(shape)
  return formOf(node, path, node)
}

function formOf(node: Node, path: string, whole: Node): Form {
  switch (node.kind) {
    case 'text':
    case 'whole':
    case 'number':
    case 'flag':
    case 'word':
    case 'json':
      return { schema: tableOf(written.narrowed, path) ?? node.schema, read: (value) => value }
    case 'printed':
      return { schema: printedText, read: printedOf }
    case 'bounded':
      return { schema: boundedText, read: boundedOf }
    case 'limit':
      return { schema: writtenLimit, read: limitOf }
    case 'list': {
      const item = formOf(node.item, path, whole)
      // The same list, of what is written: it keeps how many items there must be.
      const definition = { ...node.schema._zod.def, element: item.schema }
      return {
        schema: z.core.clone(node.schema, definition),
        read: (items, owner) => (items as unknown[]).map((one) => item.read(one, owner)),
      }
    }
    case 'block': {
      const form = blockForm(node.fields, path, whole)
      return {
        schema: z.strictObject(form.schemas),
        read: (block, owner) => form.read(block as Block, owner),
      }
    }
    case 'choice':
      throw new Error(`Nothing says how "${path}" is written: add it to the choices in written.ts.`)
  }
}

function blockForm(fields: Fields, path: string, whole: Node): BlockForm {
  const pointers = fields.filter(([name]) => name === 'pointer')
  const others = fields.filter(([name]) => name !== 'pointer')
  const forms = [
    ...others.map(
      ([name, node]) => [name, fieldForm(fields, name, node, pathTo(path, name), whole)] as const,
    ),
    ...pointers.map(([name]) => [name, pointerForm] as const),
  ]
  const readers = fields.map(([name]) => [name, forms.find(([one]) => one === name)?.[1].read] as const)
  return {
    schemas: Object.assign({}, ...forms.map(([, { schemas }]) => schemas), gatheredIn(path, whole)),
    read: (block, owner) => {
      const meant: Record<string, unknown> = {}
      for (const [name, read] of readers) meant[name] = read?.(block, owner)
      return meant
    },
  }
}

function fieldForm(fields: Fields, name: string, node: Node, path: string, whole: Node): BlockForm {
  const follows = tableOf(written.follows, path)
  if (follows) return { schemas: {}, read: follows }
  const gathered = tableOf(written.gathered, path)
  if (gathered) return { schemas: {}, read: gatheredFrom(gathered.within, name, formOf(node, path, whole)) }
  const excused = tableOf(written.absences, path)
  if (excused !== undefined) {
    const excusedKey = writtenName(excused, pathBeside(path, excused), fields)
    return { schemas: {}, read: (block) => reasonIn(block[excusedKey]) }
  }
  const choice = tableOf<Record<string, string>>(written.choices, path)
  if (choice && node.kind === 'choice') return choiceForm(node, choice)
  return namedForm(writtenName(name, path, fields), node, path, whole)
}

/** A field that is written under one name. */
function namedForm(key: string, node: Node, path: string, whole: Node): BlockForm {
  const form = formOf(node, path, whole)
  const needed = tableOf(written.needed, path)
  const isExcusable = Object.entries(written.absences).some(
    ([absence, field]) => pathBeside(absence, field) === path,
  )
  const alone = isExcusable ? z.union([form.schema, absent], needed) : form.schema
  const given = tableOf<unknown>(written.defaults, path)
  const assume = tableOf<((block: Block) => unknown) | undefined>(written.assumed, path)
  const mayLack = assume !== undefined || (node.nullable && needed === undefined)
  const schema = given !== undefined ? z._default(alone, given) : mayLack ? z.optional(alone) : alone
  return {
    schemas: { [key]: described(schema, node) },
    read: (block) => {
      const value = block[key]
      if (value === undefined) return assume ? assume(block) : null
      return isExcusable && typeof value === 'object' ? null : form.read(value, block)
    },
  }
}

const pointerForm: BlockForm = {
  schemas: {
    source: pointer.shape.sourceId,
    locator: pointer.shape.locator,
    quote: z.optional(pointer.shape.quote.unwrap()),
  },
  read: ({ source, locator, quote }) => ({ sourceId: source, locator, quote: quote ?? null }),
}

/** One of several fields. That none or several are written is said by a rule; the last of them then counts. */
function choiceForm({ options }: Extract<Node, { kind: 'choice' }>, keys: Record<string, string>): BlockForm {
  const ways = options.flatMap(({ name, fields }) =>
    fields.map(([field, node]) => ({ kind: name, field, key: keys[field] ?? field, node })),
  )
  return {
    schemas: Object.fromEntries(ways.map(({ key, node }) => [key, z.optional(node.schema)])),
    read: (block) => {
      const way = ways.findLast(({ key }) => block[key] !== undefined) ?? ways[0]
      return way && { kind: way.kind, [way.field]: block[way.key] ?? '' }
    },
  }
}

/** Returns the lists that are written in a block at this path though they belong to the study. */
function gatheredIn(path: string, whole: Node): Record<string, z.core.$ZodType> {
  const lists = Object.entries(written.gathered).filter(([, { within }]) => within === path)
  if (whole.kind !== 'block') return {}
  const { fields } = whole
  return Object.fromEntries(
    lists.map(([list]) => [
      list,
      described(formOf(nodeAt(fields, list), list, whole).schema, nodeAt(fields, list)),
    ]),
  )
}

function gatheredFrom(within: string, list: string, { read }: Form): BlockForm['read'] {
  return (record) => (record[within] as Block[]).flatMap((owner) => read(owner[list], owner) as unknown[])
}

function writtenName(name: string, path: string, fields: Fields): string {
  const given = tableOf<string>(written.names, path)
  if (given !== undefined) return given
  const isOne = fields.some(([field]) => field === name)
  if (!isOne) throw new Error(`Nothing in the shape is called "${path}".`)
  return name.replace(/Id(s?)$/, '$1')
}

/** Says of what is written what the shape says of what is meant; what is null there is left out here. */
function described(schema: z.core.$ZodType, { description }: Node): z.core.$ZodType {
  if (description === undefined) return schema
  const words = description.replace(/\bnull\b/g, 'left out').replace(/\bNull\b/g, 'Left out')
  return z.globalRegistry.get(schema)?.description === words ? schema : withDescription(schema, words)
}

function withDescription(schema: z.core.$ZodType, description: string): z.core.$ZodType {
  const copy = z.core.clone(schema, undefined, { parent: true })
  z.globalRegistry.add(copy, { description })
  return copy
}

/** Called on text that the schema has already accepted as a printed number. */
function printedOf(text: unknown): Printed {
  const parsed = parsePrinted(String(text))
  if (!parsed) throw new Error(`"${text}" passed the record schema but is not a printed number.`)
  return parsed
}

function boundedOf(text: unknown): Bounded {
  const parsed = parseBounded(String(text))
  if (!parsed) throw new Error(`"${text}" passed the record schema but is not a printed number.`)
  return parsed
}

function limitOf(limit: unknown) {
  return typeof limit === 'string'
    ? { state: 'reported', printed: boundedOf(limit) }
    : { state: reasonIn(limit) }
}

const reasonIn = (value: unknown) =>
  typeof value === 'object' && value !== null && 'absent' in value ? value.absent : null

const pathTo = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)
const pathBeside = (path: string, name: string) => path.replace(/[^.]*$/, name)
