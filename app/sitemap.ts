import type { MetadataRoute } from 'next'
import { viewPath, viewsOf } from '@/components/study/views'
import { conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import { hasPlain } from '@/queries/articles'
import { listStudies } from '@/queries/studies'
import { addressOf } from './site'

const places = ['/', '/studies', '/verify', '/glossary', '/methods', '/about', '/api']

/** Every page that may be indexed. Only a study's pages carry a date, that of its last review: a build changes nothing. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const studies = await listStudies()
  const withPlain = await Promise.all(studies.map(({ slug }) => hasPlain(slug)))
  return [
    ...places.map((path) => ({ url: addressOf(path) })),
    ...conditionsOf(studies).map(({ id }) => ({ url: addressOf(`/conditions/${id}`) })),
    ...treatmentsOf(studies).map(({ id }) => ({ url: addressOf(`/treatments/${id}`) })),
    ...studies.flatMap(({ slug, editorial }, index) =>
      viewsOf(withPlain[index] === true).map((view) => ({
        url: addressOf(viewPath(slug, view)),
        lastModified: editorial.reviewedOn,
      })),
    ),
  ]
}
