#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is not published to the npm registry: the same engine as
// WebAssembly, over a libSQL file. The Prisma CLI starts it (see prisma.config.ts) and speaks JSON-RPC to it, one
// message a line on stdin and stdout, or calls `cli <command>` for three errands about the file itself.
// Each detour below answers one difference between the WebAssembly engine and the native one.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { isPostgres } from './postgres/address.mjs'
import { answerOnPostgres, reachPostgres } from './postgres/engine.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Connection */
/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} Engine */
/** @typedef {{ id: number, method: string, params?: Record<string, unknown> }} Call */

const require = createRequire(import.meta.url)
/** @type {typeof import('libsql')} */
const Database = require('libsql')
const flags = process.argv.slice(2)
const valuesOf = (/** @type {string} */ flag) =>
  flags.flatMap((value, index) => (flags[index - 1] === flag ? [value] : []))

if (flags.includes('--version') || flags.includes('-V')) {
  console.log(`schema-engine-cli ${require('@prisma/engines-version').enginesVersion}`)
  process.exit(0)
}

/** @type {{ url?: string }} */
const { url } = JSON.parse(valuesOf('--datasource')[0] ?? '{}')
const postgres = url && isPostgres(url) ? url : null
const file = url && !postgres ? path.resolve(url.replace(/^file:/, '').replace(/\?.*$/, '')) : null

const cliCommand = flags.includes('cli') && flags[flags.indexOf('cli') + 1]
if (cliCommand)
  process.exit(await (postgres ? runErrandOnPostgres(cliCommand, postgres) : runErrand(cliCommand)))

/**
 * @param {string} command
 * @param {string} address
 */
async function runErrandOnPostgres(command, address) {
  if (command === 'drop-database')
    return refuse('A database of PostgreSQL is dropped by its owner, with dropdb.')
  return reachPostgres(address).then(
    () => 0,
    (error) => refuse(String(error.message), 'P1001'),
  )
}

/** @param {string} command */
function runErrand(command) {
  if (!file) return refuse('The datasource names no file')
  if (command === 'create-database') openFile().close()
  else if (command === 'drop-database') rmSync(file, { force: true })
  else if (command !== 'can-connect-to-database') return refuse(`Unknown command ${command}`)
  else if (!existsSync(file)) return refuse(`Database \`${path.basename(file)}\` does not exist`, 'P1003')
  return 0
}

/**
 * Writes an error the way the CLI reads it: it skips the first line of stderr, so one goes before it.
 * @param {string} message
 * @param {string} [code]
 */
function refuse(message, code) {
  console.error(JSON.stringify({ level: 'INFO', fields: { message: 'Starting' } }))
  const fields = { message, error_code: code, is_panic: false }
  console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }))
  return 1
}

function openFile() {
  if (!file) throw new Error('The datasource names no file.')
  mkdirSync(path.dirname(file), { recursive: true })
  return new Database(file)
}

// Instantiated by hand: Node 20 cannot import a .wasm file as a module without a flag.
const glueAddress = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
/** @type {typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & { __wbg_set_wasm(exports: WebAssembly.Exports): void }} */
const glue = await import(glueAddress)
const wasm = readFileSync(new URL('./schema_engine_bg.wasm', glueAddress))
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
glue.__wbg_set_wasm(instance.exports)
const start = /** @type {() => void} */ (instance.exports.__wbindgen_start)
start()

/** @type {typeof import('@prisma/adapter-libsql')} */
const { PrismaLibSql } = require('@prisma/adapter-libsql')
/** @type {typeof import('@prisma/driver-adapter-utils')} */
const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils')
const schemas = valuesOf('--datamodels').map(
  (name) => /** @type {[string, string]} */ ([name, readFileSync(name, 'utf8')]),
)

/**
 * Runs one call on an engine of its own and closes every connection after it: the engine takes an exclusive lock on
 * the file and consumes its shadow database, so a second call on the same engine would find neither.
 * @template T
 * @param {(engine: Engine) => Promise<T>} call
 */
async function withEngine(call) {
  /** @type {Connection[]} */
  const connections = []
  const factory = new PrismaLibSql({ url: file ? `file:${file}` : 'file::memory:' })
  for (const method of /** @type {const} */ (['connect', 'connectToShadowDb'])) {
    const connect = factory[method].bind(factory)
    factory[method] = async () => {
      const connection = await connect()
      connections.push(connection)
      return acceptingScripts(connection)
    }
  }
  const options = { datamodels: schemas.length > 0 ? schemas : undefined }
  const engine = await glue.SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await call(engine)
  } finally {
    for (const connection of connections) await connection.dispose().catch(() => {})
  }
}

/**
 * The engine replays whole migration files as one statement, which the driver refuses: they run as scripts.
 * @param {Connection} connection
 */
function acceptingScripts(connection) {
  const executeRaw = connection.executeRaw.bind(connection)
  connection.executeRaw = async (query) => {
    if (query.args?.length) return executeRaw(query)
    await connection.executeScript(query.sql)
    return 0
  }
  return connection
}

// The native engine reads "no such table" as "no migration has run yet"; this one stops. So the table is there first.
const needsMigrationsTable = new Set([
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'createMigration',
  'evaluateDataLoss',
  'markMigrationApplied',
  'markMigrationRolledBack',
])
function ensureMigrationsTable() {
  const database = openFile()
  database.exec(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`)
  database.close()
}

/** The engine's own reset does nothing on SQLite: every object is dropped, triggers and virtual tables first. */
function dropEverything() {
  const database = openFile()
  database.exec('PRAGMA foreign_keys = OFF')
  const objects = database.prepare(
    `SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND type IN ('trigger', 'view', 'table')
     ORDER BY type = 'table', type = 'view', (sql LIKE 'CREATE VIRTUAL%') DESC`,
  )
  for (const { type, name } of /** @type {{ type: string, name: string }[]} */ (objects.all())) {
    database.exec(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`)
  }
  database.exec('VACUUM')
  database.close()
  return null
}

/**
 * @param {string} method
 * @param {Call['params']} params
 */
async function answer(method, params) {
  if (postgres) return answerOnPostgres(postgres, method)
  if (method === 'createDatabase') return { databaseName: url }
  if (method === 'reset') return dropEverything()
  if (file && needsMigrationsTable.has(method)) ensureMigrationsTable()
  return withEngine(async (engine) => {
    // Only devDiagnostic reaches the shadow database here; it fills the cache that these two read.
    if (method === 'evaluateDataLoss' || method === 'createMigration') {
      const { migrationsList, filters } = /** @type {Parameters<Engine['devDiagnostic']>[0]} */ (
        /** @type {unknown} */ (params)
      )
      await engine.devDiagnostic({ migrationsList, filters })
    }
    const methods = /** @type {Record<string, (params: object) => Promise<unknown>>} */ (
      /** @type {unknown} */ (engine)
    )
    const result = await (method === 'getDatabaseVersion'
      ? engine.version()
      : methods[method]?.(params ?? {}))
    return result instanceof Map ? Object.fromEntries(result) : (result ?? null)
  })
}

const send = (/** @type {object} */ message) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

/** @param {Call} call */
async function reply({ id, method, params }) {
  try {
    const result = await answer(method, params)
    const printed = /** @type {{ stdout?: string } | null} */ (result)?.stdout
    if (method === 'diff' && printed) send({ id: 0, method: 'print', params: { content: printed } })
    send({ id, result })
  } catch (error) {
    const { message = String(error), code = null } =
      /** @type {{ message?: string, code?: string } | null} */ (error) ?? {}
    const data = { is_panic: false, message, meta: null, error_code: code }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

let last = Promise.resolve()
const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const message = line.trim() ? JSON.parse(line) : {}
  if (message.method) last = last.then(() => reply(message))
})
lines.on('close', () => void last.then(() => process.exit(0)))
