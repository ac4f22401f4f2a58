import { site } from '@/app/site'
import { addressedBy, embeddedIn } from '@/evidence/embeds/embed-address'
import { oembedOf, oembedXml } from '@/evidence/embeds/oembed'
import { readOEmbedRequest } from '@/evidence/embeds/oembed-request'
import { ifAvailable } from '@/queries/available'
import { getStudy } from '@/queries/studies'

export const dynamic = 'force-dynamic'

/** The oEmbed endpoint: how to show a study, a figure or a result on another site; 404 for any other address. */
export async function GET(request: Request): Promise<Response> {
  const asked = readOEmbedRequest(new URL(request.url).searchParams)
  if ('problem' in asked) return problem(asked.status, asked.problem)
  const addressed = addressedBy(asked.url, site.address)
  const found = addressed && (await ifAvailable(async () => ({ study: await getStudy(addressed.slug) })))
  if (addressed && !found) return problem(503, 'The studies are not available just now; try again soon.')
  const embedded = found?.study && addressed ? embeddedIn(found.study, addressed.part) : null
  if (!found?.study || !embedded) {
    return problem(404, 'No study, figure or result of this site has that address.')
  }
  const answer = oembedOf(found.study, embedded, asked.limits, site)
  if (asked.format === 'json') return Response.json(answer)
  return new Response(oembedXml(answer), {
    headers: { 'content-type': 'text/xml; charset=utf-8' },
  })
}

function problem(status: number, detail: string): Response {
  return Response.json(
    { type: 'about:blank', title: titles[status] ?? 'Error', status, detail },
    { status, headers: { 'cache-control': 'no-store', 'content-type': 'application/problem+json' } },
  )
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  404: 'Not Found',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}
