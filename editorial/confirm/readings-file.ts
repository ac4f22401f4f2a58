import { existsSync } from 'node:fs'
import path from 'node:path'
import { isMap, isSeq, parseDocument, stringify, visit, type Document } from 'yaml'
import { readingsProblems } from '@/evidence/readings/differences'
import {
  readingsFile,
  readingsSchema,
  type Readings,
  type SecondReading,
} from '@/evidence/readings/readings-schema'
import type { Study } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'
import { readShapedFile, type ShapedFile } from '../record-file'
import { writeWhole } from '../write-whole'

const head = `# yaml-language-server: $schema=../../schemas/readings.json
# Who read which value, and what each reader entered: written by \`npm run confirm\`. Differences are settled under "resolutions".
`

/** Returns the readings beside a record as a checked file, or null where none are kept. */
export function readReadings(folder: string): ShapedFile<Readings> | null {
  const file = path.join(folder, readingsFile)
  return existsSync(file) ? readShapedFile(file, readingsSchema) : null
}

/** Returns what an editor should know of the readings beside a record: its shape, names that are not there, open differences. */
export function readingsFindings(folder: string, study: Study): Finding[] {
  const file = readReadings(folder)
  if (file === null) return []
  if (file.value === null) return file.findings
  return file.findingsFor(readingsProblems(study, file.value))
}

/** Adds a reading to the readings beside a record; what stands there already stays as it is written. */
export function addReading(folder: string, reading: SecondReading): void {
  const kept = readReadings(folder)
  const document = parseDocument(kept === null ? `${head}readings: []\n` : kept.text)
  if (!isSeq(document.get('readings'))) document.set('readings', document.createNode([]))
  document.addIn(['readings'], document.createNode(reading, { aliasDuplicateObjects: false }))
  const list = document.get('readings')
  if (isSeq(list)) list.flow = false
  writeWhole(path.join(folder, readingsFile), valuesOnLines(document))
}

/** Keeps how much of a source's numbers was taken; what was told of the source before gives way. */
export function keepCoverage(folder: string, coverage: Draft<Readings['coverage'][number]>): void {
  const kept = readReadings(folder)
  const document = parseDocument(kept === null ? head : kept.text)
  const before = document.get('coverage')
  const others = isSeq(before)
    ? before.items.filter((one) => !(isMap(one) && one.get('source') === coverage.source))
    : []
  document.set('coverage', document.createNode([...others, coverage]))
  writeWhole(path.join(folder, readingsFile), valuesOnLines(document))
}

/** A coverage whose reasons a person has still to write. */
type Draft<C extends { leftOut: readonly { because: string }[] }> = Omit<C, 'leftOut'> & {
  leftOut: readonly { number: string; because: string | null }[]
}

/** Returns the text of a file of readings that says who made the entries of a record, where that was no author of it. */
export function entriesText(entries: Readings['entries']): string {
  return head + stringify({ entries }, { lineWidth: 0 })
}

/** A value takes three lines: where it was read, the first entry, and the second. */
function valuesOnLines(document: Document): string {
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = String(key)
      if ((name === 'first' || name === 'second') && isMap(value)) value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
