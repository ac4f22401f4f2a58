/** How much of a source was read. Only a source read whole can be said to leave something out. */
export const readingExtents = {
  whole: 'all of its text',
  abstract: 'the whole abstract of an article, and not the article',
  sections: 'named sections, tables or passages',
  beginning: 'the beginning, up to some place',
  'not-read': 'nothing; its figures are known through others',
} as const
export type ReadingExtent = keyof typeof readingExtents

/** Whether what a source may have beside its text was read. */
export const besideReadings = { read: 'read', 'not-read': 'not read', 'none-known': 'none known' } as const
export type BesideReading = keyof typeof besideReadings

type Parts = { extent: ReadingExtent; figures: BesideReading; supplement: BesideReading }

/** Says whether nothing of a source is known to be unread: neither text, figures nor supplement. */
export function isReadWhole({ extent, figures, supplement }: Parts): boolean {
  return extent === 'whole' && figures !== 'not-read' && supplement !== 'not-read'
}

/** Returns what is assumed of figures and supplement where a record says nothing of them. */
export function assumedBeside(extent: unknown): BesideReading {
  return extent === 'abstract' || extent === 'not-read' ? 'not-read' : 'none-known'
}
