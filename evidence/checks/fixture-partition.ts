import type { Partition } from '@/evidence/study/study'

/** Returns a partition of the treated patients into the given results, for tests. */
export function partitionOf(resultIds: string[], rest: Partial<Partition> = {}): Partition {
  return {
    id: 'best-response',
    title: 'Best response',
    whole: { kind: 'population', populationId: 'treated' },
    resultIds,
    sourceId: null,
    closes: true,
    excess: null,
    ...rest,
  }
}
