import type { Finding } from '@/evidence/text/finding'
import { placeOf, textOf } from './prose-node'
import type { ResolvedArticle } from './resolved-article'

/** What a plain-language page is made of; a patient finds the same parts on every one. */
export const plainPage = {
  firstHeading: 'Key messages',
  minMessages: 2,
  maxMessages: 3,
  headings: ['What harm was seen', 'What we do not know', 'How up to date this is'],
  minWords: 200,
  maxWords: 350,
} as const

/** The rule of both what a plain-language page is made of and that there is one. */
export const plainPageRule = 'plain-page'

/**
 * Returns what keeps a text from being a plain-language page: key messages that do not come first, a part that is
 * missing, and a length that a patient would not read.
 */
export function plainPageFindings({ root, headings, words }: ResolvedArticle, file: string): Finding[] {
  const found: Finding[] = []
  const refuse = (message: string, { line, column } = { line: 1, column: 1 }) =>
    found.push({ file, line, column, severity: 'error', rule: plainPageRule, message })

  const { firstHeading, minMessages, maxMessages, minWords, maxWords } = plainPage
  const [first, second] = root.children
  if (first?.type !== 'heading' || textOf(first) !== firstHeading) {
    const shown = first ? `"${textOf(first).slice(0, 60).trim()}"` : 'nothing'
    refuse(
      `A plain-language page begins with "## ${firstHeading}"; this one begins with ${shown}.`,
      first && placeOf(first),
    )
  } else if (second?.type !== 'list') {
    refuse(
      `"${firstHeading}" holds a list of ${minMessages} or ${maxMessages} messages, each a line that begins with "-"; here is none.`,
      placeOf(first),
    )
  } else if (second.children.length < minMessages || second.children.length > maxMessages) {
    refuse(
      `"${firstHeading}" holds ${minMessages} or ${maxMessages} messages; here are ${second.children.length}.`,
      placeOf(second),
    )
  }
  for (const heading of plainPage.headings) {
    if (headings.some(({ text }) => text === heading)) continue
    refuse(`A plain-language page has a part "## ${heading}"; this one has none.`)
  }
  if (words < minWords || words > maxWords) {
    refuse(
      `The page has ${words} words as a reader meets them; a plain-language page has ${minWords} to ${maxWords}.`,
    )
  }
  return found
}
