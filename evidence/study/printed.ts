/** A number exactly as a source printed it, beside what it means. `16.0` and `16` are different texts. */
export type Printed = {
  /** The digits as printed, ASCII minus, no unit, no thousands separator. */
  text: string
  number: number
  /** Digits after the decimal point: 0 for `37`, 1 for `16.0`. */
  decimals: number
}

const printedPattern = /^-?\d+(?:\.(\d+))?$/

/** Returns the parsed number with its printed text, or null when the text is not a plain decimal number. */
export function parsePrinted(text: string): Printed | null {
  const match = printedPattern.exec(text)
  if (!match) return null
  return { text, number: Number(text), decimals: match[1]?.length ?? 0 }
}
