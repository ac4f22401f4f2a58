/** Signs that GitHub reads as markup, as a mention, or as a reference to an issue; ">" is one at the beginning alone. */
const signs = /[\\`*_{}[\]<|#~@]|^>/g

/** Returns text as Markdown that shows just this text: a record's words are nobody's markup, and call nobody. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trimStart()
    .replace(signs, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Returns a table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => markdownText(cell)).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** Returns a list in Markdown, with at most so many items; how many more there are stands at its end. */
export function markdownList(items: readonly string[], most = 40): string {
  const more = items.length - most
  return [
    ...items.slice(0, most).map((item) => `- ${item}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n')
}
