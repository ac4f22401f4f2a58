import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { bulkFile, bulkFiles } from '@/evidence/exports/bulk/bulk-file'
import type { Study } from '@/evidence/study/study'
import { ifAvailable } from '@/queries/available'
import { readingsBySlug } from '@/queries/readings'
import { getHistories } from '@/queries/revisions'
import { listStudies } from '@/queries/studies'

/** Whose tables are asked for: a name for the file, its title, the page it belongs to, and which studies. */
export type BulkSubject = { name: string; title: string; page: string; studies: readonly Study[] }

/** Whether a request asks for a byte-order mark: `?bom=1`. */
export const asksForMark = (request: Request) => new URL(request.url).searchParams.get('bom') === '1'

/**
 * Answers with one table, its description or the archive of all of them. Those of a disease or a drug are made when asked for: few ask,
 * and a build that made one for each would be paid for by all. `bom` puts a byte-order mark before a CSV.
 */
export async function bulkResponse(
  file: string,
  subjectOf: (studies: readonly Study[]) => BulkSubject | null,
  { bom = false }: { bom?: boolean } = {},
): Promise<Response> {
  const read = await ifAvailable(async () => ({
    studies: await listStudies(),
    histories: await getHistories(),
    readings: await readingsBySlug(),
  }))
  if (!read) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  const subject = subjectOf(read.studies)
  if (!subject) return new Response(null, { status: 404 })
  const { name, title, studies, page } = subject
  const version = studies
    .flatMap(({ slug }) => read.histories[slug]?.at(-1)?.date ?? [])
    .toSorted()
    .at(-1)
  const made = bulkFile(
    file,
    { ...read, studies, site },
    { name, title, version: version ?? 'unpublished' },
    { bom },
  )
  if (!made) {
    return new Response(`There is no such table. There are: ${bulkFiles.join(', ')}.\n`, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return exportResponse(made.body, {
    name: `${name}-${file}`,
    type: made.type,
    saved: made.saved,
    ...(version !== undefined && { changedOn: version }),
    links: [
      { rel: 'collection', address: addressOf(page), type: 'text/html' },
      ...(file.endsWith('.csv')
        ? [
            {
              rel: 'describedby',
              address: addressOf(`${page === '/studies' ? '' : page}/data/datapackage.json`),
              type: 'application/json',
            },
          ]
        : []),
    ],
  })
}
