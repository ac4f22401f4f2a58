import type { Finding } from '@/evidence/text/finding'

/** The longest article has some 20,000 characters. */
const mostCharacters = 60_000
/** Quotations and lists in one another, and tags in tags: an article has three at most. */
const deepest = 10

/**
 * Returns the finding on a text that is longer, or nests deeper, than any article: its parser would take minutes over it, or give up
 * without a word about the place. Null where it may be read.
 */
export function tooLarge(text: string, file: string): Finding | null {
  if (text.length > mostCharacters) {
    const message = `The text has ${text.length} characters; an article may have at most ${mostCharacters}.`
    return { file, line: 1, column: 1, severity: 'error', rule: 'syntax', message }
  }
  const at = [...placesOfDepth(text)].sort((one, other) => one - other)[0]
  if (at === undefined) return null
  const before = text.slice(0, at)
  const place = { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
  const message = `Quotations, lists or tags are nested more than ${deepest} deep here; an article nests a few.`
  return { file, ...place, severity: 'error', rule: 'syntax', message }
}

function* placesOfDepth(text: string): Generator<number> {
  // In one line: "> > - ", and a list so far in that ten others stand above it.
  const markers = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${deepest + 1}}`, 'm').exec(
    text,
  )
  if (markers) yield markers.index
  const indented = new RegExp(`^[ \\t>]{${2 * deepest + 1},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`, 'm').exec(text)
  if (indented) yield indented.index
  let open = 0
  for (const { 0: tag, index } of text.matchAll(/<(\/?)[A-Za-z][^<>]*>|<\/?>/g)) {
    if (tag.startsWith('</')) open = Math.max(0, open - 1)
    else if (!tag.endsWith('/>')) open += 1
    if (open > deepest) return yield index
  }
}
