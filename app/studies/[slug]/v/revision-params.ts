import { keptRevisions } from '@/queries/frozen'
import { listSlugs } from '@/queries/studies'

export type RevisionParams = { params: Promise<{ slug: string; revision: string }> }

/** Returns every revision that is kept whole; a page exists for these and no others. */
export async function revisionParams(): Promise<{ slug: string; revision: string }[]> {
  const kept = await Promise.all(
    (await listSlugs()).map(async (slug) => ({ slug, numbers: await keptRevisions(slug) })),
  )
  return kept.flatMap(({ slug, numbers }) => numbers.map((number) => ({ slug, revision: String(number) })))
}
