import type { Study } from '@/evidence/study/study'

/** Returns the study with the most sources, whose record a condition's text cites; null when there is none. */
export function fullestStudy(studies: readonly Study[]): Study | null {
  return studies.toSorted((a, b) => b.sources.length - a.sources.length)[0] ?? null
}
