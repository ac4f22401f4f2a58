/** Returns the text with a small first letter, except when it begins with an abbreviation or a name like `PD-L1`. */
export function lowerFirst(words: string): string {
  return /^[A-Z][^a-z\s]/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
