import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { findingLine } from '@/evidence/text/finding'

/** Throws the first finding of an article that has any: an export is copied far from where an editor could mend it. */
export function refuseUnsound({ findings }: ResolvedArticle): void {
  const [first] = findings
  if (first) throw new Error(findingLine(first))
}
