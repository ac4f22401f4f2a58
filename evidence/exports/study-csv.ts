import type { Study } from '@/evidence/study/study'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import type { ExportColumn } from './column'
import { findingColumns } from './findings-csv'
import { columns } from './report-columns'
import { csvTable } from './csv'
import { reportRows } from './report-row'

const names = columns.map(({ name }) => name)

/** Returns every report of a study as CSV, one a row, in the record's order; columns as in the data dictionary. */
export function studyCsv(study: Study, readings: Readings = noReadings): string {
  return csvTable(
    names,
    reportRows(study, readings).map((row) => columns.map(({ cell }) => cell(row))),
  )
}

/** Returns the data dictionary: every column of the tables of reports and of findings with its meaning, type and unit. */
export function dataDictionaryCsv(): string {
  const of = (table: string, all: readonly Pick<ExportColumn, 'name' | 'type' | 'unit' | 'meaning'>[]) =>
    all.map(({ name, type, unit, meaning }) => [name, type, unit, meaning, table])
  return csvTable(
    ['column', 'type', 'unit', 'meaning', 'table'],
    [...of('results', columns), ...of('findings', findingColumns)],
  )
}
