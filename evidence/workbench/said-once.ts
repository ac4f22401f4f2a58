import { ofHowManyNotRead } from '@/evidence/format/people'
import { plainText } from '@/evidence/prose/plain-text'
import { placeOf, walk } from '@/evidence/prose/prose-node'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import type { Finding } from '@/evidence/text/finding'

/** Returns a warning for each paragraph that says of several shares, one by one, that nobody has read of how many they are. */
export function saidOnceFindings(article: ResolvedArticle, file: string): Finding[] {
  const found: Finding[] = []
  walk(article.root, (node) => {
    if (node.type !== 'paragraph') return true
    const times = plainText(node, article).split(ofHowManyNotRead()).length - 1
    if (times > 1)
      found.push({
        file,
        ...placeOf(node),
        severity: 'warning',
        rule: 'said-once',
        message: `"${ofHowManyNotRead()}" comes ${times === 2 ? 'twice' : `${times} times`} in this paragraph. Write <Population of="…" show="unstated" /> where it reads best: it says so once for all shares.`,
      })
    return false
  })
  return found
}
