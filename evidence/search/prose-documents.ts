import { setType } from '@/evidence/format/typography'
import { plainText } from '@/evidence/prose/plain-text'
import { blocksOf, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import type { Study } from '@/evidence/study/study'
import type { SearchDocument } from './document'
import { indexable } from './marked'

/** Where an article is published. */
export type ProsePlace = {
  /** `/studies/atezolizumab-asps/plain`. */
  address: string
  /** What it is called where no heading says it, and under its headings. */
  name: string
}

/**
 * Returns what can be found of an article: each paragraph, list and table with the heading it stands under. Its tags say
 * what they print on the page, so that a number is found in the sentence that has it.
 */
export function proseDocuments(
  article: ResolvedArticle,
  { address, name }: ProsePlace,
  study: Study | null,
): SearchDocument[] {
  return blocksOf(article).flatMap(({ block, under }) => {
    const body = indexable(setType(plainText(block, article)))
    if (body === '') return []
    return [
      {
        kind: study === null ? 'page' : 'prose',
        studySlug: study?.slug ?? null,
        address: under?.id ? `${address}#${under.id}` : address,
        weight: 1,
        title: indexable(under?.text ?? name),
        heading: name,
        body,
        abbreviations: '',
      },
    ]
  })
}
