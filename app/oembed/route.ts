import { sharePicturePath } from '@/app/share/share-picture-path'
import { site } from '@/app/site'
import { addressedBy, embeddedIn, pageOfSeveral } from '@/evidence/embeds/embed-address'
import { oembedLink, oembedOf, oembedXml, type OEmbed } from '@/evidence/embeds/oembed'
import { readOEmbedRequest } from '@/evidence/embeds/oembed-request'
import { ifAvailable } from '@/queries/available'
import { conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import { getStudy, listStudies } from '@/queries/studies'

export const dynamic = 'force-dynamic'

/** The oEmbed endpoint: how to show a study, a figure or a result on another site, and a disease or a drug as a link; 404 for any other address. */
export async function GET(request: Request): Promise<Response> {
  const asked = readOEmbedRequest(new URL(request.url).searchParams)
  if ('problem' in asked) return problem(asked.status, asked.problem)
  const several = pageOfSeveral(asked.url, site.address)
  if (several) return answerLink(several, asked)
  const addressed = addressedBy(asked.url, site.address)
  const found = addressed && (await ifAvailable(async () => ({ study: await getStudy(addressed.slug) })))
  if (addressed && !found) return problem(503, 'The studies are not available just now; try again soon.')
  const embedded = found?.study && addressed ? embeddedIn(found.study, addressed.part) : null
  if (!found?.study || !embedded) {
    return problem(404, 'No study, figure, result, condition or treatment of this site has that address.')
  }
  return written(oembedOf(found.study, embedded, asked.limits, site), asked.format)
}

type Asked = Exclude<ReturnType<typeof readOEmbedRequest>, { problem: string }>

/** The page of a disease or a drug has no card; it is told by its title and its picture. */
async function answerLink(
  { kind, id }: NonNullable<ReturnType<typeof pageOfSeveral>>,
  { limits, format }: Asked,
): Promise<Response> {
  const found = await ifAvailable(async () => {
    const studies = await listStudies()
    const all = kind === 'conditions' ? conditionsOf(studies) : treatmentsOf(studies)
    return { title: all.find((one) => one.id === id)?.name ?? null }
  })
  if (!found) return problem(503, 'The studies are not available just now; try again soon.')
  if (found.title === null) return problem(404, 'No condition or treatment of this site has that address.')
  const picture = sharePicturePath(`/${kind}/${id}`)
  return written(oembedLink({ title: `${found.title}: its studies`, picture }, limits, site), format)
}

function written(answer: OEmbed, format: Asked['format']): Response {
  if (format === 'json') return Response.json(answer)
  return new Response(oembedXml(answer), { headers: { 'content-type': 'text/xml; charset=utf-8' } })
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
