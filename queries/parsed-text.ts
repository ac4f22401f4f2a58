/**
 * Returns a reader of one kind of file that parses a text anew only when it is another than the last under its name:
 * every page asks for the same few files, and reading YAML takes far longer than reading a file. What it returns is
 * shared by all who ask, who must not change it.
 */
export function parsedText<T>(parse: (text: string) => T): (name: string, text: string) => T {
  const last = new Map<string, { text: string; value: T }>()
  return (name, text) => {
    const known = last.get(name)
    if (known?.text === text) return known.value
    const value = parse(text)
    last.set(name, { text, value })
    return value
  }
}
