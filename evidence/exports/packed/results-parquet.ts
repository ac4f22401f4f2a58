import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Study } from '@/evidence/study/study'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { licence } from '@/evidence/study/site'
import { columns } from '../report-columns'
import { reportRows } from '../report-row'

const lastReview = (studies: readonly Study[]) =>
  studies
    .map(({ editorial }) => editorial.reviewedOn)
    .toSorted()
    .at(-1) ?? 'never'

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
    // What a table says of itself when it lies alone in somebody's folder.
    kvMetadata: [
      { key: 'title', value: 'Every report of every result' },
      { key: 'license', value: licence.address },
      { key: 'scope', value: licence.scope },
      { key: 'created_from', value: `${studies.length} studies, last reviewed ${lastReview(studies)}` },
      {
        key: 'columns',
        value: JSON.stringify(
          columns.map(({ name, type, unit, meaning }) => ({ name, type, unit, meaning })),
        ),
      },
    ],
  })
  return new Uint8Array(buffer)
}
