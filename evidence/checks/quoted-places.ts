import type { Report } from '@/evidence/study/result'

/** Where a number stands in a text, in characters from 0. */
export type NumberPlace = { start: number; end: number }

/** Returns the places of a number in a quotation, in its printed digits, with a point or a raised one; without its sign. */
export function numberPlaces(quote: string, number: string): NumberPlace[] {
  const plain = number.replace('-', '').replace(/[.]/g, '[.·]')
  return [...quote.matchAll(new RegExp(`(?<![\\d.·])${plain}(?![\\d]|[.·]\\d)`, 'g'))].map(
    ({ index, 0: text }) => ({ start: index, end: index + text.length }),
  )
}

/** Returns the number by which a report is looked for in a quotation: its value, else its count; null where it has neither. */
export const numberOf = ({ value, count }: Report): string | null => value?.text ?? count?.toString() ?? null
