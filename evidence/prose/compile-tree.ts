import { compileSync } from '@mdx-js/mdx'
import type { Root as Markup } from 'hast'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { markForPage } from './mark-for-page'
import { setOpening } from './set-opening'
import { setProse } from './set-prose'

type Options = {
  /** Where the code is to ask for components that it was not given; left out, it asks nobody. */
  providerImportSource?: string
  /** Looks at the markup before it is set in type. */
  lookAt?: (markup: Markup) => void
}

/**
 * Returns the body of a function that makes the markup of a text, from the tree that was parsed for its checks. Only for
 * texts that `resolveArticle` found free of code: what is compiled here is run.
 */
export function compileTree(
  root: Root,
  text: string,
  file: string,
  { providerImportSource, lookAt = () => {} }: Options = {},
): string {
  const compiled = compileSync(
    { value: text, path: file },
    {
      outputFormat: 'function-body',
      providerImportSource,
      // The compiler changes its tree, and other things are printed from the article's.
      remarkPlugins: [() => markForPage, parsedAs(structuredClone(root))],
      rehypePlugins: [() => lookAt, () => setProse, () => setOpening],
    },
  )
  return String(compiled)
}

/** Returns a plugin that gives the compiler a tree instead of letting it parse the text anew. */
function parsedAs(tree: Root): Plugin<[], string, Root> {
  return function () {
    this.parser = () => tree
  }
}
