/** Returns the rows of a CSV by their header, read by another hand than the writer's (RFC 4180). */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\r') {
        rows.push([])
        at += 1
      }
    } else cell += sign
  }
  const [header = [], ...lines] = rows.filter((row) => row.length > 0)
  return lines.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place] ?? ''])))
}
