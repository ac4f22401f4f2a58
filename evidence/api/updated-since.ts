import { z } from 'zod'
import { changedOn } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import type { ApiReads } from './operation'

/** The parameter by which who holds a copy asks for what changed since. */
export const updatedSince = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2026-11-23')
  .optional()
  .describe('Only of studies of which what the pages say changed on this day or later: 2026-11-23.')

/** Returns the studies that changed on a day or later; all of them where no day is asked for. */
export async function studiesSince(
  studies: readonly Study[],
  day: string | undefined,
  reads: Pick<ApiReads, 'histories'>,
): Promise<readonly Study[]> {
  if (day === undefined) return studies
  const histories = await reads.histories()
  return studies.filter((study) => changedOn(study, histories[study.slug] ?? []) >= day)
}
