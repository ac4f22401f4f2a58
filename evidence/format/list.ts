/** Returns words joined for a sentence: `a`, `a and b`, `a, b and c`; with 'or' where asked. */
export function formatList(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1] ?? ''}`
}
