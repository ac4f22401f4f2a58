import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { resultEntries, resultItem, type ResultEntry } from '@/evidence/api/result-item'
import { resultFragment, resultMarkdown } from '@/evidence/api/result-text'
import { jsonText } from '@/evidence/exports/study-json'
import { changedOn } from '@/evidence/revisions/revision'
import { bestType } from '@/http/negotiation.mjs'
import { ifAvailable } from '@/queries/available'
import { getReadings } from '@/queries/readings'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'

export const dynamic = 'force-dynamic'

const forms = {
  '.html': { type: 'text/html', make: resultFragment },
  '.json': {
    type: 'application/json',
    make: (entry: ResultEntry, address: string) => jsonText(resultItem(entry, address)),
  },
  '.md': { type: 'text/markdown', make: resultMarkdown },
} as const
type Ending = keyof typeof forms
const endings = Object.keys(forms) as Ending[]

type Params = { slug: string; id: string }

/** Answers with one result at an address of its own: as a fragment of a page, as JSON or as Markdown. */
export async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { slug, id: name } = await params
  const written = endings.find((ending) => name.endsWith(ending))
  const id = written ? name.slice(0, -written.length) : name
  const liked = bestType(
    request.headers.get('accept'),
    endings.map((ending) => forms[ending].type),
  )
  const ending = written ?? endings.find((one) => forms[one].type === liked)
  if (!ending) return new Response(null, { status: 406, headers: { vary: 'accept' } })
  const read = await ifAvailable(async () => ({ study: await getStudy(slug) }))
  if (!read) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  const entries = read.study ? resultEntries(read.study, await getReadings(slug)) : []
  const entry = entries.find(({ shown }) => shown.joined.result.id === id)
  if (!read.study || !entry) return new Response(null, { status: 404 })
  const address = `/studies/${slug}/results/${id}`
  const response = exportResponse(forms[ending].make(entry, site.address), {
    name: `${id}${ending}`,
    type: forms[ending].type,
    saved: false,
    changedOn: changedOn(read.study, await getHistory(slug)),
    links: [
      { rel: 'collection', address: addressOf(`/studies/${slug}/data`), type: 'text/html' },
      ...endings.map((one) => ({
        rel: 'alternate',
        address: addressOf(`${address}${one}`),
        type: forms[one].type,
      })),
    ],
  })
  response.headers.set('vary', 'accept, accept-encoding')
  response.headers.set('x-robots-tag', 'noindex')
  return response
}
