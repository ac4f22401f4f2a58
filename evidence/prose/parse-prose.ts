import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Finding } from '@/evidence/text/finding'
import { explainSyntaxError } from './explain-syntax-error'
import { tooLarge } from './too-large'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze()

/** Returns the tree of an article, or the one finding that says why it cannot be read. Nothing in it is run. */
export function parseProse(text: string, file: string): { root: Root } | { finding: Finding } {
  const large = tooLarge(text, file)
  if (large) return { finding: large }
  try {
    return { root: parser.parse(text) }
  } catch (error) {
    const { line, column, message, ruleId } = error as Partial<
      Record<'line' | 'column', number> & Record<'message' | 'ruleId', string>
    >
    if (line === undefined || column === undefined) throw error
    const found = explainSyntaxError({ line, column, ruleId: ruleId ?? '', message: message ?? '' }, text)
    return { finding: { file, severity: 'error', rule: 'syntax', ...found } }
  }
}
