import { helperFunctions } from './helpers.mjs'

/** @typedef {{ type: string, name: string, sql: string }} SqliteObject an object of SQLite's schema, as `sqlite_schema` holds it */

/** PostgreSQL cuts longer names off, and two could then be one. */
const longestName = 63

/** What the full text of SQLite keeps: PostgreSQL has an index of its own for it, which `searchIndex` makes. */
const isOfSearchIndex = (/** @type {SqliteObject} */ { name }) => /^SearchIndex(?:_|$)/.test(name)

/**
 * Returns the statements that make the same tables in PostgreSQL: columns in the same order, constraints and indexes of the same
 * names, texts in the order of their bytes, and references that a transaction may have checked at its end. Throws on what it does not
 * know; PostgreSQL itself refuses what is left of SQLite's language.
 * @param {readonly SqliteObject[]} objects
 */
export function postgresSchema(objects) {
  const own = objects.filter((one) => !isOfSearchIndex(one))
  const tables = own.filter(({ type }) => type === 'table').map(tableFrom)
  const indexes = own.filter(({ type }) => type === 'index').map(({ sql }) => sql)
  const other = own.find(({ type }) => type !== 'table' && type !== 'index')
  if (other) throw new Error(`${other.name} is a ${other.type}, which has no translation for PostgreSQL.`)
  const statements = [
    ...helperFunctions,
    ...tables.map(({ table }) => table),
    ...tables.flatMap(({ references }) => references),
    ...indexes,
    ...searchIndex,
  ]
  for (const [, name = ''] of statements.join('\n').matchAll(/"([^"\n]+)"/g)) {
    if (Buffer.byteLength(name) > longestName)
      throw new Error(`The name ${name} is longer than the ${longestName} bytes that PostgreSQL keeps.`)
  }
  return statements
}

/** @param {SqliteObject} object */
function tableFrom({ name, sql }) {
  const reference = /^ *CONSTRAINT ("\w+") FOREIGN KEY (.*?),?$/
  const lines = sql.split('\n').filter((line) => line.trim() !== '')
  const references = lines.flatMap((line) => {
    const [, constraint, rest] = reference.exec(line) ?? []
    return rest === undefined
      ? []
      : [
          `ALTER TABLE "${name}" ADD CONSTRAINT ${constraint} FOREIGN KEY ${rest} DEFERRABLE INITIALLY IMMEDIATE`,
        ]
  })
  const flags = [...sql.matchAll(/"(\w+)" BOOLEAN/g)].flatMap(([, column]) => column ?? [])
  const kept = lines.filter((line) => !reference.test(line)).map((line) => lineFrom(line, flags))
  // The last constraint may have been a reference.
  const table = kept.join('\n').replace(/,(\s*\))$/, '$1')
  return { table, references }
}

/**
 * @param {string} line
 * @param {readonly string[]} flags its table's columns of yes and no
 */
function lineFrom(line, flags) {
  return (
    flags
      .reduce(
        (text, flag) =>
          text
            .replaceAll(`"${flag}" IN (0, 1)`, `"${flag}" IN (false, true)`)
            .replace(new RegExp(`"${flag}" = ([01])`, 'g'), (_, value) => `"${flag}" = ${value === '1'}`),
        line,
      )
      .replace(/("\w+") TEXT\b/g, '$1 TEXT COLLATE "C"')
      .replace(/("\w+") REAL\b/g, '$1 DOUBLE PRECISION')
      .replace(/CAST\(("\w+") AS REAL\)/g, 'sqlite_real($1)')
      .replace(/typeof\("\w+"\) = 'integer' AND /g, '')
      .replace(
        /("\w+") (NOT )?GLOB '([^']*)'/g,
        (_, column, not, pattern) => `${column} ${not ? '!~' : '~'} '${regexOfGlob(pattern)}'`,
      )
      // Columns of several types: SQLite takes the first that is there, PostgreSQL counts them.
      .replace(
        /coalesce\(((?:"\w+"(?:, )?)+)\) IS (NOT )?NULL/g,
        (_, columns, not) => `num_nonnulls(${columns}) ${not ? '>' : '='} 0`,
      )
      .replace(/\bIS NOT (?!NULL\b|DISTINCT\b)/g, 'IS DISTINCT FROM ')
      .replace(/\bIS (?!NOT\b|NULL\b|DISTINCT\b)/g, 'IS NOT DISTINCT FROM ')
      .replace(/\bmax\(/g, 'greatest(')
      .replace(/\bmin\(/g, 'least(')
      .replace(/\bdate\(/g, 'sqlite_date(')
      .replace(/\bjson_(valid|type|extract)\(/g, 'sqlite_json_$1(')
      .replace(/(coalesce\("\w+" <> "\w+", )1\)/g, '$1true)')
  )
}

/**
 * Returns a regular expression of PostgreSQL for a pattern of SQLite's GLOB; brackets mean the same in both.
 * @param {string} pattern
 */
export function regexOfGlob(pattern) {
  const parts = pattern.match(/\[\^?\]?[^\]]*\]|[^]/g) ?? []
  const body = parts.map((part) => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    return part.length > 1 ? part : part.replace(/[.+^$(){}|\\]/, '\\$&')
  })
  return `^${body.join('')}$`
}

/** The full text: the words of each document by their stems, in the four columns that are weighed apart. */
const searchIndex = [
  `CREATE TEXT SEARCH DICTIONARY "stems" (TEMPLATE = snowball, LANGUAGE = porter)`,
  `CREATE TEXT SEARCH CONFIGURATION "words" (PARSER = default)`,
  `ALTER TEXT SEARCH CONFIGURATION "words"
    ADD MAPPING FOR asciiword, word, numword, int, uint, float, sfloat, version, numhword, asciihword, hword,
      hword_numpart, hword_part, hword_asciipart WITH "stems"`,
  `CREATE TABLE "SearchIndex" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "vector" TSVECTOR NOT NULL,
    "words" INTEGER NOT NULL
)`,
  `CREATE INDEX "SearchIndex_vector_idx" ON "SearchIndex" USING GIN ("vector")`,
]
