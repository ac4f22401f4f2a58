import type { Reporting } from '@/evidence/revisions/error-report'
import { keptRevisions } from '@/queries/frozen'
import { getHistory } from '@/queries/revisions'
import { reportTo, site } from '@/queries/site'

/** Returns how errors on a study's pages are reported, at its latest revision unless another is read; null where they are not. */
export async function reportingOf(slug: string, revision?: number): Promise<Reporting | null> {
  const to = reportTo()
  if (to === null) return null
  const number = revision ?? (await getHistory(slug)).length
  const isKept = (await keptRevisions(slug)).includes(number)
  return { to, site, revision: number === 0 ? null : number, isKept }
}
