import { expect, test } from 'vitest'
import { aSource, aStudy } from '@/evidence/checks/fixture'
import type { PartitionTally } from '@/evidence/checks/partition-tally'
import type { Partition, Resolution } from '@/evidence/study/study'
import type { Note } from './note'
import { usualPlaceOf } from './usual-place'

const study = aStudy({
  sources: [
    aSource({ id: 'chen', shortTitle: 'Chen 2023' }),
    aSource({ id: 'fda', shortTitle: 'FDA notice' }),
  ],
})
const dated = (id: string, sourceId: string, locator: string): Note => ({
  id,
  subject: { kind: 'date', label: id, date: '2022', pointer: { sourceId, locator, quote: null } },
})
const inText = [dated('a', 'chen', 'Main text'), dated('b', 'chen', 'Main text')]

test('where most notes stand is said once, of those and of no other place in the same source', () => {
  const [table, notice] = [dated('c', 'chen', 'Table 1'), dated('d', 'fda', 'Main text')]
  const usual = usualPlaceOf([table, ...inText, notice], study)
  expect(usual?.words).toBe('Chen 2023, Main text')
  expect([...(usual?.notes ?? [])]).toEqual(inText)
})

test('nothing is said of all where one names no source, or where no two share a place', () => {
  // What such a note holds is not asked before it is found to name no source.
  const ours = {
    kind: 'partition',
    partition: {} as Partition,
    tally: {} as PartitionTally,
    source: null,
  } as const
  expect(usualPlaceOf([...inText, { id: 'ours', subject: ours }], study)).toBeNull()
  expect(usualPlaceOf([dated('a', 'chen', 'Main text')], study)).toBeNull()
  expect(usualPlaceOf([], study)).toBeNull()
})

test('a decision of the editors stands in no place of the source that it shows', () => {
  const decided: Note = {
    id: 'decided',
    subject: { kind: 'decision', resolution: { shownSourceId: 'chen' } as Resolution },
  }
  expect(usualPlaceOf([...inText, decided], study)?.notes.has(decided)).toBe(false)
})
