import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inSet, type RecordInSet } from '@/evidence/record/record-set'
import { readContentText } from '@/queries/content-text'
import { readRecordFile } from './record-file'

const cacheFile = '.denominator/commands/other-records.json'

type Cache = { code: string; records: Record<string, RecordInSet | null> }

/**
 * Returns what other records can say against one: null for a record that cannot be read. Reading a record takes far longer
 * than the check of one study, so what was read is kept under the hash of its text, with that of the code that read it
 * (CHECK_CODE); without that, nothing is kept.
 */
export function otherRecords(paths: readonly string[]): (RecordInSet | null)[] {
  const code = process.env.CHECK_CODE
  const known = code === undefined ? {} : readCache(code)
  const found: Cache['records'] = {}
  const records = paths.map((file) => {
    const { text } = readContentText(file)
    if (text === null) return null
    const key = createHash('sha256').update(text).digest('hex')
    const record = key in known ? (known[key] ?? null) : read(file)
    found[key] = record
    return record
  })
  if (code !== undefined && Object.keys(found).some((key) => !(key in known))) {
    writeCache({ code, records: { ...known, ...found } })
  }
  return records
}

function read(file: string): RecordInSet | null {
  const { record } = readRecordFile(file)
  return record && inSet(record)
}

function readCache(code: string): Cache['records'] {
  try {
    const cache = JSON.parse(readFileSync(cacheFile, 'utf8')) as Cache
    return cache.code === code ? cache.records : {}
  } catch {
    // None yet, or half of one: what is not known is read.
    return {}
  }
}

function writeCache(cache: Cache): void {
  try {
    mkdirSync(path.dirname(cacheFile), { recursive: true })
    writeFileSync(`${cacheFile}.${process.pid}`, JSON.stringify(cache))
    renameSync(`${cacheFile}.${process.pid}`, cacheFile)
  } catch {
    // A folder that cannot be written to makes the next check slower, and nothing else.
  }
}
