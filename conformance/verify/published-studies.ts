import { knownContent } from '@/editorial/fixtures/known-content'
import type { Study } from '@/evidence/study/study'

/** The studies as the records hold them, by slug. Read once for all tests of a file. */
export const publishedStudies: ReadonlyMap<string, Study> = new Map(
  knownContent('content').studies.map((study) => [study.slug, study]),
)

/** Returns a published study. Throws where there is none of that slug. */
export function publishedStudy(slug: string): Study {
  const study = publishedStudies.get(slug)
  if (!study) throw new Error(`There is no study "${slug}" in content/studies.`)
  return study
}
