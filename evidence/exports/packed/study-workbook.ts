import type { Study } from '@/evidence/study/study'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { columns } from '../report-columns'
import { reportRows } from '../report-row'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { workbookOf } from './workbook'

/** Returns a study as an Excel workbook: its reports with typed columns, what the columns mean, and where it is from. */
export function studyWorkbook(
  study: Study,
  site: ExportSite,
  readings: Readings = noReadings,
): Uint8Array<ArrayBuffer> {
  return workbookOf([
    {
      name: 'Reports',
      header: columns.map(({ name }) => name),
      rows: reportRows(study, readings).map((row) => columns.map(({ cell }) => cell(row))),
    },
    {
      name: 'Columns',
      header: ['column', 'type', 'unit', 'meaning'],
      rows: columns.map(({ name, type, unit, meaning }) => [name, type, unit, meaning]),
    },
    {
      name: 'About',
      header: ['what', 'which'],
      rows: [
        ['Study', study.title],
        ['Page', studyAddress(site, study.slug)],
        ['Version', study.editorial.version],
        ['Last reviewed', study.editorial.reviewedOn],
        ['Licence', `${licence.name}, ${licence.address}`],
        ['What it covers', licence.scope],
      ],
    },
  ])
}
