import { compile } from '@mdx-js/mdx'
import type { Element, Nodes, Root } from 'hast'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { setProse } from '@/evidence/prose/set-prose'
import type { Heading } from '@/evidence/prose/article'
import { keepBrackets } from '@/evidence/prose/keep-brackets'

type Compiled = { code: string; headings: Heading[] }

/** The last text compiled of each file: every page of a study reads its article, and compiling is the slow part. */
const compiled = new Map<string, Compiled & { text: string }>()

/**
 * Returns the body of a function that makes an article's markup, with the article's headings. Only for texts that
 * `checkProse` found free of code: what is compiled here is run.
 */
export async function compileArticle(text: string, file: string): Promise<Compiled> {
  const known = compiled.get(file)
  if (known?.text === text) return known
  const headings: Heading[] = []
  const result = await compile(
    { value: text, path: file },
    {
      outputFormat: 'function-body',
      remarkPlugins: [remarkGfm, () => keepBrackets],
      rehypePlugins: [
        rehypeSlug,
        () => setProse,
        () => (root: Root) => void headings.push(...headingsOf(root)),
      ],
    },
  )
  const fresh = { code: String(result), headings, text }
  compiled.set(file, fresh)
  return fresh
}

function headingsOf(root: Root): Heading[] {
  return root.children
    .filter((node): node is Element => node.type === 'element' && /^h[2-6]$/.test(node.tagName))
    .map((node) => ({
      depth: Number(node.tagName.slice(1)),
      text: textOf(node),
      id: String(node.properties.id ?? ''),
    }))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
