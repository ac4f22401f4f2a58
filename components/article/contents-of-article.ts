import { contentsOf, type ContentsEntry } from '@/components/page/contents'
import type { Article } from '@/evidence/prose/article'
import { hasOpening } from '@/evidence/prose/set-opening'

/** What somebody with two minutes goes to: what was found, harms, what the study cannot tell, what is in dispute. */
const soughtFirst =
  /^(?:Responses$|What was found|What happened|Harms|What harm|What this .*cannot tell|What we do not know|Where .*disagree|Sources)/

/**
 * Returns the way within a study's article. What opens it, or its key messages, stand at the top of the page, so that nothing
 * leads to them; a phone has the sections that are sought first in one line, and comes to the others by reading on.
 */
export function contentsOfArticle({ code, headings }: Pick<Article, 'code' | 'headings'>): ContentsEntry[] {
  const entries = contentsOf(headings)
  if (!hasOpening(code) && entries[0]?.id !== 'key-messages') return entries
  const sections = entries.slice(1)
  const isAside = ({ label }: ContentsEntry) => !soughtFirst.test(label)
  return sections.every(isAside) ? sections : sections.map((entry) => ({ ...entry, isAside: isAside(entry) }))
}
