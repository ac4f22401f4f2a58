import { monthNames } from './date'
import { noBreakSpace, trueMinus } from './number'

const signs: [RegExp, string][] = [
  [/>=/g, '≥'],
  [/<=/g, '≤'],
  // A hyphen before a digit is a minus only where no word or number leads up to it.
  [/(?<=^|[\s(,])-(?=\d)/g, trueMinus],
  [/(?<=^|[\s([—–])"/g, '\u201c'],
  [/"/g, '\u201d'],
  [/(?<=^|[\s([—–\u201c])'/g, '\u2018'],
  [/'/g, '\u2019'],
]

/** Returns text that was typed on a keyboard as a printer would set it: curly quotes, ≥ and ≤, a true minus. */
export function setType(typed: string): string {
  return signs.reduce((text, [typewriter, printed]) => text.replace(typewriter, printed), typed)
}

/** Returns a bibliographic reference as printed: as `setType`, with an en dash between page numbers. */
export function setReference(typed: string): string {
  return setType(typed).replace(/(?<=\d)-(?=[eS]?\d)/g, '–')
}

const unit = '(?:months?|weeks?|days?|years?|hours?|cycles?|mg|kg|mm|cm|mL)\\b'
const held = new RegExp(`(?<=\\d) (?=${unit}|(?:of|in) \\d)|(?<=\\d (?:of|in)) (?=\\d)`, 'g')
const released = new RegExp(
  `\u00a0(?=[a-z])(?!${unit}|${monthNames.join('|')}|(?:of|in)\u00a0\\d)|(?<=[a-z])\u00a0(?=\\d{4}\\b)`,
  'gi',
)

/**
 * Returns text in which each number stays on one line with its unit, and a count with what it is counted of; whom it
 * counts may go to the next line, so that no line ends short. For pages: files keep ordinary spaces.
 */
export const holdUnits = (text: string): string => text.replace(released, ' ').replace(held, noBreakSpace)

/** Returns the text with ordinary spaces for those that only hold a line together on a page, as files have them. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
