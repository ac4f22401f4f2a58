import { exportResponse } from '@/app/export-response'
import { addressOf } from '@/app/site'
import { findingsCsv } from '@/evidence/exports/findings-csv'
import { conditionsWithFindings, findingsPath } from '@/evidence/landscape/findings-pages'
import { standingStudies } from '@/evidence/landscape/standing-studies'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ slug: string }[]> {
  return conditionsWithFindings(await listStudies()).map(({ id }) => ({ slug: id }))
}

/** Every summary of findings of a disease as one table. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const condition = conditionsWithFindings(await listStudies()).find(({ id }) => id === slug)
  if (!condition) return new Response(null, { status: 404 })
  return exportResponse(findingsCsv(standingStudies(condition.studies).studies, condition.name), {
    name: `${slug}-findings.csv`,
    type: 'text/csv',
    saved: true,
    links: [
      { rel: 'collection', address: addressOf(findingsPath(slug)), type: 'text/html' },
      { rel: 'describedby', address: addressOf('/data-dictionary.csv'), type: 'text/csv' },
    ],
  })
}
