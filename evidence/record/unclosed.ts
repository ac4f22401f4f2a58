import { Lexer } from 'yaml'

/** A bracket or a quotation mark that nothing closes: the sign, and where it stands, counted in characters from 0. */
export type Unclosed = { sign: string; at: number }

/** What the parser says of such a place, with the sign that it misses at the end. */
const missed = /(?:end with an? |Missing closing )(?<sign>[\]}"'])/

const opening: Readonly<Record<string, string>> = { '}': '{', ']': '[', '"': '"', "'": "'" }

/** A sign of the lexer's own: no character of the text, and before a plain text the sign that what comes next is one. */
const [ownSigns, textAhead] = ['\u0002\u0018\u001f\ufeff', '\u001f']

/**
 * Returns the sign that is not closed where the parser found the end of a block at an offset, by the words of its error: the line
 * on which it stopped is not the one to mend. Null for any other error.
 */
export function unclosedBefore(text: string, message: string, offset: number): Unclosed | null {
  const closing = missed.exec(message)?.groups?.sign
  const sign = closing === undefined ? undefined : opening[closing]
  if (sign === undefined) return null
  const isQuote = sign === closing
  const open: Unclosed[] = []
  let quoted: Unclosed | null = null
  let at = 0
  let isText = false
  for (const token of new Lexer().lex(text)) {
    const wasText: boolean = isText
    isText = token === textAhead
    if (ownSigns.includes(token)) continue
    if (at >= offset && !isQuote) break
    if (isQuote && at > offset) break
    if (!wasText && (token === '{' || token === '[')) open.push({ sign: token, at })
    else if (!wasText && (token === '}' || token === ']')) open.pop()
    else if (!wasText && token.startsWith(sign)) quoted = { sign, at }
    at += token.length
  }
  return isQuote ? quoted : (open.findLast((one) => one.sign === sign) ?? null)
}
