import { citationStyles, type CitationStyle } from '@/evidence/exports/references/citation-styles'
import type { CslItem } from '@/evidence/exports/references/csl-item'
import { styledText } from './citation-library'

/** Returns a work cited in each style; the reader adds the day on which it was read. */
export function styledCitations(item: CslItem): Record<CitationStyle, string> {
  const cited = Object.keys(citationStyles).map((style) => [style, styledText(item, style)])
  return Object.fromEntries(cited) as Record<CitationStyle, string>
}
