import type { MetadataRoute } from 'next'
import { studyViews, viewPath, type StudyView } from '@/components/study/views'
import { listStudies } from '@/queries/studies'
import { addressOf } from './site'

const places = ['/', '/studies', '/glossary', '/methods', '/about']

/** Every page that may be indexed. Only a study's pages carry a date, that of its last review: a build changes nothing. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const studies = await listStudies()
  return [
    ...places.map((path) => ({ url: addressOf(path) })),
    ...studies.flatMap(({ slug, editorial }) =>
      (Object.keys(studyViews) as StudyView[]).map((view) => ({
        url: addressOf(viewPath(slug, view)),
        lastModified: editorial.reviewedOn,
      })),
    ),
  ]
}
