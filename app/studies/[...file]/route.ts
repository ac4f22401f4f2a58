import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { abstractFormats } from '@/evidence/abstract/abstract-files'
import { exportFormats } from '@/evidence/exports/formats'
import { fileSignposts, linksetPath, studyLinkset } from '@/evidence/exports/signposts'
import { jsonText, schemaPath } from '@/evidence/exports/study-json'
import { changedOn } from '@/evidence/revisions/revision'
import { getHistory } from '@/queries/revisions'
import { getStudy, listSlugs } from '@/queries/studies'
import { makeAbstract } from './abstract-makers'
import { makers } from './makers'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Every study in every format; the addresses end like files, which a folder's name cannot say. */
export async function generateStaticParams(): Promise<{ file: string[] }[]> {
  const slugs = await listSlugs()
  const endings = [...exportFormats.map(({ ending }) => ending), '.linkset.json']
  return slugs.flatMap((slug) => [
    ...endings.map((ending) => ({ file: [`${slug}${ending}`] })),
    ...abstractFormats.map(({ ending }) => ({ file: [slug, `abstract${ending}`] })),
  ])
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const { file } = await params
  if (file.length > 1) return abstractResponse(file)
  const name = file.join('/')
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

/** A study's abstract lies below its page: `/studies/x/abstract.pdf`. */
async function abstractResponse([slug = '', name = '']: readonly string[]): Promise<Response> {
  const format = abstractFormats.find(({ ending }) => name === `abstract${ending}`)
  const study = format && (await getStudy(slug))
  if (!study) return new Response(null, { status: 404 })
  return exportResponse(await makeAbstract(study, format.ending), {
    name: `${slug}-abstract${format.ending}`,
    type: format.type,
    saved: false,
    changedOn: changedOn(study, await getHistory(slug)),
    links: [{ rel: 'collection', address: addressOf(`/studies/${slug}`), type: 'text/html' }],
  })
}
