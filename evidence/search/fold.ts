/**
 * Returns text as the index compares it: no accents, no capitals, compatibility forms made plain (`５２` is `52`), a raised
 * decimal point made a full stop.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\d)[·∙•](?=\d)/g, '$1.')
    .toLowerCase()
}

/** Returns the words of a text, folded: runs of letters and digits, as SQLite's tokeniser cuts them. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Returns a name as its words with single spaces: `PD-L1` and `pd l1` are one name. */
export function nameKey(text: string): string {
  return wordsOf(text).join(' ')
}
