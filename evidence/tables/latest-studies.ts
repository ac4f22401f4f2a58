import type { Study } from '@/evidence/study/study'

/** Returns the studies published last; of one day, those of which most is recorded come first. */
export function latestStudies(studies: readonly Study[], most: number): Study[] {
  return studies
    .toSorted(
      (a, b) =>
        b.editorial.publishedOn.localeCompare(a.editorial.publishedOn, 'en-GB') ||
        b.results.length - a.results.length,
    )
    .slice(0, most)
}
