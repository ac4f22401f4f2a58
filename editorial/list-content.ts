import path from 'node:path'
import type { KeptItem } from '@/evidence/api/kept-list'
import { keptItems, keptOfStudy, type ListedStudy } from '@/evidence/api/kept-lists'
import { noReadings } from '@/evidence/readings/readings-schema'
import type { KnownName } from '@/evidence/record/names-schema'
import type { Study } from '@/evidence/study/study'
import { readReadings } from './confirm/readings-file'
import { noMemory, type Memory } from './memory'
import { readLedger } from './revisions/ledger-file'

/**
 * Returns the items of every list that the database keeps, made anew at each walk. What the ledger or the readings of a study
 * say counts where they can be read; the content check and the build refuse the others in so many words.
 */
export function listContent(
  contentDir: string,
  studies: readonly Study[],
  names: readonly KnownName[],
  memory: Memory = noMemory,
): Iterable<KeptItem> {
  const ledger = readLedger(contentDir)?.value ?? {}
  const listed = studies.map((study): ListedStudy => {
    const readings = readReadings(path.join(contentDir, 'studies', study.slug))?.value ?? noReadings
    return { study, readings, history: ledger[study.slug] ?? [] }
  })
  const remembered = (one: ListedStudy) => {
    // The ledger and the readings are read anew each time: they are the same while they say the same.
    const beside = JSON.stringify([one.readings, one.history])
    return memory(`lists of ${one.study.slug}`, [one.study, beside], () => keptOfStudy(one))
  }
  return { [Symbol.iterator]: () => keptItems(listed, names, remembered) }
}
