/** Returns how many words a text holds; signs that stand alone are none, and a number with its unit is two. */
export function countWords(text: string): number {
  return text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
