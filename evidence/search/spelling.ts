/**
 * How British spelling is made American, in words of five letters and more: only what the field's words differ in.
 * Applied to both sides of a comparison, so that it need not be right, only the same.
 */
const rules: readonly [RegExp, string][] = [
  [/ae|oe/g, 'e'],
  [/our(?=$|s$|ed$|ing$|al$|less$)/, 'or'],
  [/is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'iz'],
  [/ys(?=e$|es$|ed$|ing$)/, 'yz'],
  [/tre(?=$|s$)/, 'ter'],
  [/^grey/, 'gray'],
  [/^leuco/, 'leuko'],
  [/ll(?=ed$|ing$)/, 'l'],
]

const minLength = 4

/** Returns a folded name as both spellings of it are compared: `tumour` and `tumor` are one, `paediatric` and `pediatric`. */
export function spellingKey(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      word.length < minLength || /\d/.test(word)
        ? word
        : rules.reduce((so, [from, to]) => so.replace(from, to), word),
    )
    .join(' ')
}
