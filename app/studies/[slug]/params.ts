import { listSlugs } from '@/queries/studies'

export type StudyParams = { params: Promise<{ slug: string }> }

/** Returns the slug of every study; a page exists for these and no others. */
export async function studyParams(): Promise<{ slug: string }[]> {
  const slugs = await listSlugs()
  return slugs.map((slug) => ({ slug }))
}
