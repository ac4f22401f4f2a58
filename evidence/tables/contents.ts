/** Returns the entries of a table of contents: the headings of the second level, in order. */
export function contentsOf(headings: readonly { depth: number; text: string; id: string }[]) {
  return headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ id, label: text }))
}
