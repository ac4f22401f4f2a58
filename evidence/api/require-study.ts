import { nearestName } from '@/evidence/text/nearest'
import type { Study } from '@/evidence/study/study'
import { unknownValue } from './fault'
import type { ApiReads } from './operation'
import { ApiProblem } from './problem'

/** Returns the study with this slug. Throws an ApiProblem (404) with the slugs that there are, and the nearest, when there is none. */
export async function requireStudy(reads: ApiReads, slug: string, parameter = 'slug'): Promise<Study> {
  const study = await reads.study(slug)
  if (study) return study
  const slugs = await reads.names('study')
  const nearest = slug.length > 80 ? null : nearestName(slug, slugs)
  const end = nearest === null ? 'See /api/v1/studies?fields=slug for all.' : `Did you mean "${nearest}"?`
  throw new ApiProblem('not-found', `No study has this slug. ${end}`, [unknownValue(parameter, slug, slugs)])
}
