import { exportResponse } from '@/app/export-response'
import { addressOf } from '@/app/site'
import { revisionPath } from '@/evidence/revisions/addresses'
import { getRevision } from '@/queries/frozen'
import { revisionParams } from '../revision-params'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The file of each revision that is kept whole; its SHA-256 stands in the history. */
export async function generateStaticParams(): Promise<{ slug: string; file: string[] }[]> {
  const kept = await revisionParams()
  return kept.map(({ slug, revision }) => ({ slug, file: [`${revision}.json`] }))
}

type Params = { params: Promise<{ slug: string; file: string[] }> }

export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { slug, file } = await params
  const number = /^([1-9]\d*)\.json$/.exec(file.join('/'))?.[1]
  const kept = number === undefined ? null : await getRevision(slug, Number(number))
  if (!kept) return new Response(null, { status: 404 })
  const address = addressOf(revisionPath(slug, kept.revision.number))
  return exportResponse(kept.text, {
    name: `${slug}-revision-${kept.revision.number}.json`,
    type: 'application/json',
    saved: false,
    links: [{ rel: 'alternate', address, type: 'text/html' }],
    changedOn: kept.revision.date,
  })
}
