// The registry has words for which a record has no field. They stand in a note or a definition, one part a line after its
// label, so that an editor can read them and the export can take them out again.

const line = /^(?<label>[A-Z][A-Za-z -]*): ?(?<text>.*)$/

/** Returns parts as one text: `Label: words`, with further lines of a part indented. Parts without words are left out. */
export function labelled(parts: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parts)
    .flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text.replaceAll('\n', '\n  ')}`]))
    .join('\n')
}

/** Returns the parts of a text that `labelled` made, by their labels. */
export function readLabelled(text: string | undefined): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  let label = ''
  for (const one of (text ?? '').split('\n')) {
    const begun = one.startsWith('  ') ? undefined : line.exec(one)?.groups
    if (begun) {
      label = begun.label ?? ''
      parts.set(label, begun.text ?? '')
    } else if (label !== '') parts.set(label, `${parts.get(label)}\n${one.replace(/^ {2}/, '')}`)
  }
  return parts
}
