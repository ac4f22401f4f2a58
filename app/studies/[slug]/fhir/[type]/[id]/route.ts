import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { exportPath } from '@/evidence/exports/formats'
import { jsonText } from '@/evidence/exports/study-json'
import { changedOn } from '@/evidence/revisions/revision'
import { ifAvailable } from '@/queries/available'
import { getNames } from '@/queries/names'
import { getReadings } from '@/queries/readings'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'

// The bundle is what is read; one resource of it is asked for so seldom that no file is published for each.
export const dynamic = 'force-dynamic'

type Params = { slug: string; type: string; id: string }

/** Answers with one resource of a study's bundle, at the address that the bundle gives it. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { slug, type, id } = await params
  const read = await ifAvailable(async () => ({ study: await getStudy(slug), names: await getNames() }))
  if (!read) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  if (!read.study) return new Response(null, { status: 404 })
  const history = await getHistory(slug)
  const entries = studyBundle(read.study, site, history, await getReadings(slug), read.names).entry ?? []
  const resource = entries
    .map((entry) => entry.resource)
    .find((one) => one?.resourceType === type && one.id === id)
  if (!resource) return new Response(null, { status: 404 })
  return exportResponse(jsonText(resource), {
    name: `${id}.json`,
    type: 'application/fhir+json',
    saved: false,
    changedOn: changedOn(read.study, history),
    links: [
      {
        rel: 'collection',
        address: addressOf(exportPath(slug, '.fhir.json')),
        type: 'application/fhir+json',
      },
    ],
  })
}
