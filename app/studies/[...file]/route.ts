import { exportResponse } from '@/app/export-response'
import { addressOf } from '@/app/site'
import { viewPath } from '@/components/study/views'
import { exportFormats } from '@/evidence/exports/formats'
import { schemaPath } from '@/evidence/exports/study-json'
import { getStudy, listSlugs } from '@/queries/studies'
import { makers } from './makers'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Every study in every format; the addresses end like files, which a folder's name cannot say. */
export async function generateStaticParams(): Promise<{ file: string[] }[]> {
  const slugs = await listSlugs()
  return slugs.flatMap((slug) => exportFormats.map(({ ending }) => ({ file: [`${slug}${ending}`] })))
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.join('/')
  const slug = name.split('.', 1)[0] ?? ''
  const format = exportFormats.find(({ ending }) => name === `${slug}${ending}`)
  const study = format && (await getStudy(slug))
  if (!study) return new Response(null, { status: 404 })
  return exportResponse(await makers[format.ending](study), {
    name,
    type: format.type,
    saved: format.saved,
    changedOn: study.editorial.reviewedOn,
    links: [
      { rel: 'collection', address: addressOf(viewPath(slug, 'summary')), type: 'text/html' },
      ...(format.ending === '.json'
        ? [{ rel: 'describedby', address: addressOf(schemaPath), type: 'application/schema+json' }]
        : []),
      ...(format.ending === '.csv'
        ? [{ rel: 'describedby', address: addressOf('/data-dictionary.csv'), type: 'text/csv' }]
        : []),
    ],
  })
}
