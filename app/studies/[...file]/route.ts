import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { exportFormats } from '@/evidence/exports/formats'
import { fileSignposts, linksetPath, studyLinkset } from '@/evidence/exports/signposts'
import { jsonText, schemaPath } from '@/evidence/exports/study-json'
import { changedOn } from '@/evidence/revisions/revision'
import { getHistory } from '@/queries/revisions'
import { getStudy, listSlugs } from '@/queries/studies'
import { makers } from './makers'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Every study in every format; the addresses end like files, which a folder's name cannot say. */
export async function generateStaticParams(): Promise<{ file: string[] }[]> {
  const slugs = await listSlugs()
  const endings = [...exportFormats.map(({ ending }) => ending), '.linkset.json']
  return slugs.flatMap((slug) => endings.map((ending) => ({ file: [`${slug}${ending}`] })))
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.join('/')
  const slug = name.split('.', 1)[0] ?? ''
  if (`/studies/${name}` === linksetPath(slug)) return linksetResponse(slug)
  const format = exportFormats.find(({ ending }) => name === `${slug}${ending}`)
  const study = format && (await getStudy(slug))
  if (!study) return new Response(null, { status: 404 })
  return exportResponse(await makers[format.ending](study), {
    name,
    type: format.type,
    saved: format.saved,
    changedOn: changedOn(study, await getHistory(slug)),
    links: [
      ...fileSignposts(slug, format.holds, site).map(({ href, ...rest }) => ({ ...rest, address: href })),
      ...(format.ending === '.json'
        ? [{ rel: 'describedby', address: addressOf(schemaPath), type: 'application/schema+json' }]
        : []),
      ...(format.ending === '.csv'
        ? [{ rel: 'describedby', address: addressOf('/data-dictionary.csv'), type: 'text/csv' }]
        : []),
    ],
  })
}

/** The links of the study's page and files as one document; it speaks for the page, and has no page of its own. */
async function linksetResponse(slug: string): Promise<Response> {
  const study = await getStudy(slug)
  if (!study) return new Response(null, { status: 404 })
  return exportResponse(jsonText(studyLinkset(study, site)), {
    name: `${slug}.linkset.json`,
    type: 'application/linkset+json',
    saved: false,
    links: [],
  })
}
