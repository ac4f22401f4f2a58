import type { ReferenceWriters } from '@/evidence/exports/packed/study-archive'
import { bibtexText } from './bibtex'
import { risText } from './ris'
import { styledCitations } from './styles'

/** What writes references in the formats of reference managers, for archives that are made of pure parts otherwise. */
export const referenceWriters: ReferenceWriters = {
  ris: risText,
  bibtex: bibtexText,
  cited: (item) => styledCitations(item).vancouver,
}
