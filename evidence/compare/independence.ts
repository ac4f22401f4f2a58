import type { Study } from '@/evidence/study/study'

/** Returns the source at the end of the chain of derivation; the source itself when it derives from none. */
export function originOf(study: Study, sourceId: string): string {
  const seen = new Set<string>()
  let current = sourceId
  while (!seen.has(current)) {
    seen.add(current)
    const parent = study.sources.find(({ id }) => id === current)?.derivedFromId
    if (!parent) return current
    current = parent
  }
  return current
}

/** Says whether neither source was written from the other, nor both from a third. */
export function areIndependent(study: Study, a: string, b: string): boolean {
  return originOf(study, a) !== originOf(study, b)
}
