import { z } from 'zod'
import { bounded, limit, printed } from './fields'
import { referenceShape } from './reference'
import { standingShape } from './standing'

type Schema = z.core.$ZodType

/**
 * A place of the shape as those see it who carry a study from one form to another: into rows, out of a record. What is
 * a value in one of them may be several in another, so numbers as printed and limits are kinds of their own.
 */
export type Node = { schema: Schema; nullable: boolean; description: string | undefined } & (
  | { kind: 'text' | 'whole' | 'number' | 'flag' | 'printed' | 'bounded' | 'limit' }
  /** Fields that nobody asks for one by one, as those of another standard: they are kept together as they are. */
  | { kind: 'json' }
  /** One of the words of a vocabulary. */
  | { kind: 'word'; words: readonly string[] }
  /** Fields, in the order in which they are published. */
  | { kind: 'block'; fields: readonly (readonly [string, Node])[] }
  | { kind: 'list'; item: Node }
  /** One of several blocks, told apart by `kind`. */
  | { kind: 'choice'; options: readonly { name: string; fields: readonly (readonly [string, Node])[] }[] }
)
export type BlockNode = Extract<Node, { kind: 'block' }>
export type Fields = BlockNode['fields']

/** Returns what stands at a place of the shape. Throws on a schema for which there is no kind yet. */
export function nodeOf(schema: Schema): Node {
  const description = z.globalRegistry.get(schema)?.description
  const nullable = schema instanceof z.ZodNullable
  return { ...kindOf(schema instanceof z.ZodNullable ? schema.unwrap() : schema), nullable, description }
}

type Kind = Node extends infer One
  ? One extends Node
    ? Omit<One, 'nullable' | 'description'>
    : never
  : never

function kindOf(schema: Schema): Kind {
  if (isA(schema, printed)) return { schema, kind: 'printed' }
  if (isA(schema, bounded)) return { schema, kind: 'bounded' }
  if (isA(schema, limit)) return { schema, kind: 'limit' }
  if (isA(schema, referenceShape) || isA(schema, standingShape)) return { schema, kind: 'json' }
  if (schema instanceof z.ZodObject) return { schema, kind: 'block', fields: fieldsOf(schema) }
  if (schema instanceof z.ZodArray) return { schema, kind: 'list', item: nodeOf(schema.element) }
  if (schema instanceof z.ZodUnion) return { schema, kind: 'choice', options: schema.options.map(optionOf) }
  if (schema instanceof z.ZodEnum) return { schema, kind: 'word', words: schema.options.map(String) }
  if (schema instanceof z.ZodNumber) return { schema, kind: schema.isInt ? 'whole' : 'number' }
  if (schema._zod.def.type === 'string') return { schema, kind: 'text' }
  if (schema._zod.def.type === 'boolean') return { schema, kind: 'flag' }
  throw new Error(`The shape of a study has no kind of field for "${schema._zod.def.type}".`)
}

/** Says whether a schema is the given one, whatever was said of it since: a description, an error. */
export function isA(schema: Schema, ancestor: Schema): boolean {
  return schema === ancestor || (schema._zod.parent !== undefined && isA(schema._zod.parent, ancestor))
}

function fieldsOf(schema: z.ZodObject): Fields {
  return Object.entries(schema.shape).map(([name, field]) => [name, nodeOf(field)] as const)
}

function optionOf(schema: Schema): { name: string; fields: Fields } {
  const kind = schema instanceof z.ZodObject ? schema.shape.kind : undefined
  if (!(schema instanceof z.ZodObject) || !(kind instanceof z.ZodLiteral)) {
    throw new Error('The alternatives of a choice are blocks, each with a `kind` of its own.')
  }
  const { kind: _kind, ...fields } = schema.shape
  return {
    name: String(kind.value),
    fields: Object.entries(fields).map(([name, field]) => [name, nodeOf(field)] as const),
  }
}

/** Returns what stands at a path of the shape; lists are entered. */
export function nodeAt(fields: Fields, path: string): Node {
  const [step = '', ...rest] = path.split('.')
  const node = fields.find(([name]) => name === step)?.[1]
  if (!node) throw new Error(`The shape of a study has no "${step}".`)
  if (rest.length === 0) return node
  const inner = node.kind === 'list' ? node.item : node
  if (inner.kind !== 'block') throw new Error(`Nothing lies in "${step}".`)
  return nodeAt(inner.fields, rest.join('.'))
}
