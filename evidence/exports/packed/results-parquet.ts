import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Study } from '@/evidence/study/study'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { columns } from '../report-columns'
import { reportRows } from '../report-row'

/** Returns every report of the given studies as one Parquet file, with the columns of the data dictionary. */
export function resultsParquet(
  studies: readonly Study[],
  readings: Readonly<Record<string, Readings>> = {},
): Uint8Array<ArrayBuffer> {
  const rows = studies.flatMap((study) => reportRows(study, readings[study.slug] ?? noReadings))
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, cell }) => ({
      name,
      data: rows.map(cell),
      type: type === 'number' ? ('DOUBLE' as const) : ('STRING' as const),
    })),
  })
  return new Uint8Array(buffer)
}
