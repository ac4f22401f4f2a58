import type { PartialDate } from '@/evidence/study/result'
import type { Reference } from './reference'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The styles in which our page can be cited. Tests hold them to the text of a citation processor. */
export const citationStyles = {
  vancouver: 'Vancouver',
  ama: 'AMA',
  apa: 'APA',
} as const
export type CitationStyle = keyof typeof citationStyles

/** Returns the reference to one of our pages as text; the reader adds the day on which it was read. */
export function citePage(page: Reference, style: CitationStyle): string {
  const author = page.authors.map((one) => ('name' in one ? one.name : one.family)).join(', ')
  const { title, container, address } = page
  const [year = ''] = page.issued?.split('-') ?? []
  switch (style) {
    case 'vancouver':
      return `${author}. ${title} [Internet]. ${container}. ${year}. Available from: ${address}`
    case 'ama':
      return `${author}. ${title}. ${container}. ${monthDay(page.issued)}${year}. ${address}`
    case 'apa':
      return `${author}. (${[year, monthDay(page.issued).replace(/, $/, '')].filter(Boolean).join(', ')}). ${title}. ${container}. ${address}`
  }
}

/** Returns `November 23, `, `November ` or nothing, as precise as the date. */
function monthDay(date: PartialDate | null): string {
  const [, month, day] = date?.split('-') ?? []
  const name = month && months[Number(month) - 1]
  if (!name) return ''
  return day ? `${name} ${Number(day)}, ` : `${name} `
}
