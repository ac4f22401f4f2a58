import type { TableColumn } from '@/evidence/study/storage/layout'

/** A column as `schema.prisma` states it. */
export type ModelField = { type: string; nullable: boolean }
export type Models = ReadonlyMap<string, ReadonlyMap<string, ModelField>>

/** A table as the shape wants it: what holds fields, and the keys of a row. */
export type WantedTable = { model: string; columns: readonly TableColumn[]; keys: readonly TableColumn[] }

const scalars = new Set(['String', 'Int', 'Float', 'Boolean'])
const types: Record<TableColumn['type'], string> = {
  text: 'String',
  whole: 'Int',
  number: 'Float',
  flag: 'Boolean',
}

/** Returns the columns of every model of a Prisma schema, by name; fields that lead to other models are no columns. */
export function modelsIn(schema: string): Models {
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  return new Map(models.map(([, name = '', body = '']) => [name, columnsIn(body)] as const))
}

function columnsIn(body: string): Map<string, ModelField> {
  const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)(\?|\[\])?/gm)]
  return new Map(
    fields
      .filter(([, , type = '', many]) => scalars.has(type) && many !== '[]')
      .map(([, name = '', type = '', mark]) => [name, { type, nullable: mark === '?' }] as const),
  )
}

/** Returns the words that the database's own constraint on a column allows, or null where it has none. */
export function wordsAllowed(dump: string, model: string, column: string): string[] | null {
  const constraint = new RegExp(`CONSTRAINT "${model}_${column}_check" CHECK \\((.*)\\),?$`, 'm').exec(
    dump,
  )?.[1]
  const list = constraint && new RegExp(`"${column}" IN \\(([^)]*)\\)`).exec(constraint)?.[1]
  return list ? list.split(', ').map((word) => word.slice(1, -1)) : null
}

/**
 * Returns, each in a sentence, where the tables that the shape wants and those of `schema.prisma` differ, in both
 * directions, and where a constraint allows other words than the vocabulary has.
 */
export function shapeFaults(wanted: readonly WantedTable[], models: Models, dump: string): string[] {
  const missing = [...models.keys()].filter((model) => wanted.every((table) => table.model !== model))
  return [
    ...missing.map((model) => `schema.prisma has the model ${model}, which holds no part of the shape.`),
    ...wanted.flatMap((table) => tableFaults(table, models.get(table.model), dump)),
  ]
}

function tableFaults(
  { model, columns, keys }: WantedTable,
  fields: ReadonlyMap<string, ModelField> | undefined,
  dump: string,
): string[] {
  if (!fields) return [`The shape needs the model ${model}, which schema.prisma does not have.`]
  const wanted = new Map([...keys, ...columns].map((column) => [column.name, column]))
  return [
    ...[...wanted.values()].flatMap((column) => columnFaults(model, column, fields.get(column.name), dump)),
    ...[...fields.keys()]
      .filter((name) => !wanted.has(name))
      .map((name) => `schema.prisma has ${model}.${name}, which no field of the shape fills.`),
  ]
}

function columnFaults(
  model: string,
  column: TableColumn,
  field: ModelField | undefined,
  dump: string,
): string[] {
  const { name, path, nullable, words } = column
  const place = path === '' ? 'A key' : `The field "${path}"`
  if (!field) return [`${place} needs ${model}.${name}, which schema.prisma does not have.`]
  const written = (type: string, mayBeNull: boolean) => `${type}${mayBeNull ? '?' : ''}`
  const expected = written(types[column.type], nullable)
  const found = written(field.type, field.nullable)
  if (expected !== found)
    return [`${place} wants ${model}.${name} to be ${expected}; schema.prisma says ${found}.`]
  const allowed = wordsAllowed(dump, model, name)
  if (words === null || sameWords(words, allowed)) return []
  const said = allowed === null ? 'has no list of words' : `allows ${allowed.join(', ')}`
  return [`${place} has the words ${words.join(', ')}; the constraint on ${model}.${name} ${said}.`]
}

const sameWords = (one: readonly string[], other: readonly string[] | null) =>
  other !== null && one.toSorted().join() === other.toSorted().join()
