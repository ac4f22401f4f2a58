import { isSafeToShow } from '@/evidence/prose/article'
import type { Article } from '@/evidence/prose/article'
import { compileTree } from '@/evidence/prose/compile-tree'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import type { Finding } from '@/evidence/text/finding'
import { workFindings } from './article-size'
import { markLines } from './mark-lines'
import { tallyOf, type Tally } from './tally'
import type { Writing } from './writing'

/** A text that an editor is writing, with everything that is said of it. */
export type Work = { text: string; article: Article; findings: Finding[]; tally: Tally }

/**
 * Returns what the checks say of a text, what it comes to, and its code, which asks a provider for the components of its
 * tags; without code where running it would not be safe. The site and `npm run check` call the same functions.
 */
export function workOn(text: string, { study, terms, kind, file }: Writing): Work {
  const resolved = resolveArticle(text, file, study, terms)
  const findings = workFindings(resolved, file, study, kind)
  const code = isSafeToShow(resolved.findings)
    ? compileTree(resolved.root, text, file, { providerImportSource: '@mdx-js/react', lookAt: markLines })
    : null
  return { text, article: { ...resolved, code }, findings, tally: tallyOf(resolved, findings, study, kind) }
}
