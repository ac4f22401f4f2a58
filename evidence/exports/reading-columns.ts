import { readerKinds } from '@/evidence/readings/readings-schema'
import { readersInWords, readingStandings } from '@/evidence/readings/standing'
import { listed } from '@/evidence/study/shape/fields'
import { textColumn, type ExportColumn } from './column'

/** Who read a value in its source, and how often. */
export const readingColumns: readonly ExportColumn[] = [
  textColumn(
    'reading',
    `How often the value was read in its source: ${listed(readingStandings)}. Empty where the source prints none.`,
    ({ reading }) => reading?.standing ?? null,
  ),
  textColumn(
    'readers',
    `Who made the entry, then who read the source again without having seen it, each with the kind of reader (${Object.values(readerKinds).join(', ')}) and the day where it was kept; not recorded where nobody wrote down who it was.`,
    ({ reading }) => reading && readersInWords(reading).join('; '),
  ),
]
