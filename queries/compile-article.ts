import { compile } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { markForPage } from '@/evidence/prose/mark-for-page'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { setOpening } from '@/evidence/prose/set-opening'
import { setProse } from '@/evidence/prose/set-prose'

/** The last text compiled of each file: every page of a study reads its article, and compiling is the slow part. */
const compiled = new Map<string, { code: string; text: string }>()

/**
 * Returns the body of a function that makes an article's markup, from the tree that was parsed for its checks. Only
 * for texts that `resolveArticle` found free of code: what is compiled here is run. The code names each tag by its
 * number and holds nothing of what it came to, so that one text has one code whatever the record says.
 */
export async function compileArticle({ root }: ResolvedArticle, text: string, file: string): Promise<string> {
  const known = compiled.get(file)
  if (known?.text === text) return known.code
  const result = await compile(
    { value: text, path: file },
    {
      outputFormat: 'function-body',
      // The compiler changes its tree, and other things are printed from the article's.
      remarkPlugins: [() => markForPage, parsedAs(structuredClone(root))],
      rehypePlugins: [() => setProse, () => setOpening],
    },
  )
  const code = String(result)
  compiled.set(file, { code, text })
  return code
}

/** Returns a plugin that gives the compiler a tree instead of letting it parse the text anew. */
function parsedAs(tree: Root): Plugin<[], string, Root> {
  return function () {
    this.parser = () => tree
  }
}
