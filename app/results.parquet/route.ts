import { exportResponse } from '@/app/export-response'
import { addressOf } from '@/app/site'
import { resultsParquet } from '@/evidence/exports/packed/results-parquet'
import { readingsBySlug } from '@/queries/readings'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'

/** Every report of every study in one file that statistics programs read column by column. */
export async function GET(): Promise<Response> {
  return exportResponse(resultsParquet(await listStudies(), await readingsBySlug()), {
    name: 'results.parquet',
    type: 'application/vnd.apache.parquet',
    saved: true,
    links: [{ rel: 'describedby', address: addressOf('/data-dictionary.csv'), type: 'text/csv' }],
  })
}
