import { expect, test } from 'vitest'
import { postgresClassFrom } from './client-generator.mjs'
import { postgresAddress, withSchema } from './address.mjs'
import { objectsOfSqlite } from './deploy.mjs'
import { postgresSchema, regexOfGlob } from './translate.mjs'

const objects = objectsOfSqlite()
const schema = postgresSchema(objects)
const tables = schema.filter((statement) => statement.startsWith('CREATE TABLE'))

test('every table, constraint and index of SQLite has its own in PostgreSQL', () => {
  const names = (text: string) =>
    [...text.matchAll(/CONSTRAINT "(\w+)"|CREATE (?:UNIQUE )?INDEX "(\w+)"|CREATE TABLE "(\w+)"/g)]
      .map(([, constraint, index, table]) => constraint ?? index ?? table)
      .sort()
  const own = objects.filter(({ name }) => !/^SearchIndex/.test(name))
  expect(own.length).toBeGreaterThan(60)
  const sqlite = names(own.map(({ sql }) => sql).join('\n'))
  expect(names(schema.join('\n')).filter((name) => !/^SearchIndex/.test(String(name)))).toEqual(sqlite)
  expect(sqlite.length).toBeGreaterThan(250)
})

test('columns stand in the same order, for the hash of the rows reads some tables whole', () => {
  const columns = (sql: string) => [...sql.matchAll(/(?:^ {4}|, )("\w+") [A-Z]/gm)].map(([, name]) => name)
  for (const { sql, name } of objects.filter(({ type }) => type === 'table')) {
    const made = tables.find((statement) => statement.startsWith(`CREATE TABLE "${name}" `))
    if (made && !/^SearchIndex/.test(name)) expect(columns(made), name).toEqual(columns(sql))
  }
})

test("nothing of SQLite's language is left", () => {
  const left =
    /\b(GLOB|REAL|PRAGMA|typeof|STRICT|AUTOINCREMENT|WITHOUT ROWID)\b|[^_](json_valid|json_type|date|max|min)\(/
  for (const statement of tables) expect(statement).not.toMatch(left)
  // A reference may be broken within a transaction: the study names its key result, and the result its study.
  const references = schema.filter((statement) => statement.includes('FOREIGN KEY'))
  expect(references.filter((statement) => !statement.endsWith('DEFERRABLE INITIALLY IMMEDIATE'))).toEqual([])
  expect(references.length).toBeGreaterThan(80)
})

test('patterns of GLOB become regular expressions that mean the same', () => {
  const cases: [string, string, boolean][] = [
    ['*[^a-z0-9-]*', 'a-slug-9', false],
    ['*[^a-z0-9-]*', 'A slug', true],
    ['10.[0-9]*/*', '10.1056/NEJMoa2303383', true],
    ['10.[0-9]*/*', '10x1056/NEJMoa2303383', false],
    ['http://*', 'http://a', true],
  ]
  for (const [pattern, text, isMatch] of cases)
    expect(new RegExp(regexOfGlob(pattern)).test(text)).toBe(isMatch)
})

test('a name that PostgreSQL would cut, and an object without a translation, stop it', () => {
  const table = (name: string) => ({ type: 'table', name, sql: `CREATE TABLE "${name}" (\n    "a" TEXT\n)` })
  expect(() => postgresSchema([table('T'.repeat(64))])).toThrow('longer than the 63 bytes')
  expect(() => postgresSchema([{ type: 'trigger', name: 't', sql: '' }])).toThrow(
    't is a trigger, which has no translation for PostgreSQL.',
  )
})

test('a client that names its engine otherwise is not taken', () => {
  expect(() => postgresClassFrom('"activeProvider": "sqlite"')).toThrow('names its engine otherwise')
})

test('an address names its schema, which is nobody else’s', () => {
  const url = 'postgresql://who:secret@db:5433/site?sslmode=require'
  expect(postgresAddress(url)).toEqual({
    connectionString: url,
    schema: 'denominator',
    database: 'db/site',
  })
  expect(postgresAddress(withSchema(url, 'release_1')).schema).toBe('release_1')
  expect(() => postgresAddress(withSchema(url, 'public'))).toThrow(
    'DATABASE_URL names the schema "public"; expected one of this site\'s own, of small letters, digits and _, for example schema=denominator.',
  )
  expect(() => postgresAddress('postgresql://')).not.toThrow('secret')
})
