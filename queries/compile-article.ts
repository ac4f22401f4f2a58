import { compileTree } from '@/evidence/prose/compile-tree'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'

/** The last text compiled of each file: every page of a study reads its article, and compiling is the slow part. */
const compiled = new Map<string, { code: string; text: string }>()

/**
 * Returns the body of a function that makes an article's markup, from the tree that was parsed for its checks. Only
 * for texts that `resolveArticle` found free of code: what is compiled here is run. The code names each tag by its
 * number and holds nothing of what it came to, so that one text has one code whatever the record says.
 */
export function compileArticle({ root }: ResolvedArticle, text: string, file: string): string {
  const known = compiled.get(file)
  if (known?.text === text) return known.code
  const code = compileTree(root, text, file)
  compiled.set(file, { code, text })
  return code
}
