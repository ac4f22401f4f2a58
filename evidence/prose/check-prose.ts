import type { Finding } from '@/evidence/text/finding'
import type { Study, Term } from '@/evidence/study/study'
import { resolveArticle } from './resolved-article'

/**
 * Returns everything that keeps an article from being published, in the order of the text; what `resolveArticle`
 * finds, for those who want nothing else of it. `study` is null for the site's own pages.
 */
export function checkProse(text: string, file: string, study: Study | null, terms: Term[]): Finding[] {
  return resolveArticle(text, file, study, terms).findings
}
