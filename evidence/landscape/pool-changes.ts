import type { Study } from '@/evidence/study/study'
import { landscapeGroups } from './landscape-groups'
import { leadingResults } from './leading-results'
import { poolGroup } from './pool'
import { standingStudies } from './standing-studies'

type Pooled = { estimate: number; studies: number }

/** A pool of response that another one takes the place of: with the retracted numbers, and without them. */
export type PoolChange = { treatment: string; before: Pooled; after: Pooled | null }

/** Returns the pools of response that retracted sources had a part in, each with what is left of it. */
export function poolChanges(studies: readonly Study[]): PoolChange[] {
  const [before, after] = [poolsOf(studies), poolsOf(standingStudies(studies).studies)]
  return [...before].flatMap(([key, pool]) => {
    const left = after.get(key) ?? null
    const isSame = left?.studies === pool.studies && left.estimate === pool.estimate
    return isSame ? [] : [{ treatment: pool.treatment, before: pool, after: left }]
  })
}

function poolsOf(studies: readonly Study[]): Map<string, Pooled & { treatment: string }> {
  const question = { concept: 'objective-response', kinds: ['proportion'] } as const
  const groups = landscapeGroups(studies.flatMap((study) => leadingResults(study, question)))
  return new Map(
    groups.flatMap((group) =>
      poolGroup(group).flatMap((pool) =>
        pool.kind === 'pooled'
          ? [
              [
                `${group.drugClass} ${group.design} ${pool.treatment}`,
                {
                  treatment: pool.treatment,
                  estimate: pool.reml.estimate,
                  studies: new Set(pool.rows.map(({ study }) => study.slug)).size,
                },
              ] as const,
            ]
          : [],
      ),
    ),
  )
}
