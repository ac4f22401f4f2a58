import type { BesideReading } from '@/evidence/study/reading'
import type { Reading } from '@/evidence/study/study'
import { formatList } from './list'

/**
 * Returns what was read of a source, as it reads after "Read: " and without a full stop:
 * `main text and Table 1, not its figures or supplement`, `whole abstract, not the article`.
 */
export function readingInWords(reading: Reading): string {
  const { extent, note } = reading
  // What was the beginning of, and how far it went, belongs to the beginning.
  if (extent === 'beginning' && note !== null)
    return `the beginning${note.startsWith('of ') ? '' : ','} ${note}`
  const main = [textInWords(reading), besideInWords(reading)].filter((words) => words !== '').join(', ')
  return note === null ? main : `${main}; ${note}`
}

function textInWords({ extent, sections }: Reading): string {
  switch (extent) {
    case 'whole':
      return 'whole text'
    case 'abstract':
      return 'whole abstract, not the article'
    case 'sections':
      return formatList(sections)
    case 'beginning':
      return 'the beginning'
    case 'not-read':
      return 'nothing'
  }
}

/** Of an article known by its abstract, and of what was not read, the text has said it. */
function besideInWords({ extent, figures, supplement }: Reading): string {
  if (extent === 'abstract' || extent === 'not-read') return ''
  const beside: [string, BesideReading][] = [
    ['figures', figures],
    ['supplement', supplement],
  ]
  const named = (wanted: BesideReading) =>
    beside.filter(([, state]) => state === wanted).map(([name]) => name)
  const [read, unread] = [named('read'), named('not-read')]
  return [
    ...(read.length > 0 ? [`with its ${formatList(read)}`] : []),
    ...(unread.length > 0 ? [`not its ${formatList(unread, 'or')}`] : []),
  ].join(', ')
}
