import { hasPlain } from '@/queries/articles'
import { listSlugs } from '@/queries/studies'

export type StudyParams = { params: Promise<{ slug: string }> }

/** Returns the slug of every study; a page exists for these and no others. */
export async function studyParams(): Promise<{ slug: string }[]> {
  const slugs = await listSlugs()
  return slugs.map((slug) => ({ slug }))
}

/** Returns the slugs of the studies that have a plain-language twin. */
export async function plainParams(): Promise<{ slug: string }[]> {
  const slugs = await listSlugs()
  const written = await Promise.all(slugs.map(hasPlain))
  return slugs.filter((_, index) => written[index]).map((slug) => ({ slug }))
}
