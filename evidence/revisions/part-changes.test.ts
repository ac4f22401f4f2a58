import { expect, test } from 'vitest'
import { aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { partChanges, sayPartChange } from './part-changes'

test('the parts of a record that changed are counted: added, taken out, changed', () => {
  const [one, other] = [aResult({ reports: [aReport({})] }), aResult({ id: 'other', reports: [aReport({})] })]
  const before = aStudy({ results: [one, other] })
  const after = {
    ...before,
    sponsor: 'Another',
    otherIds: ['A-1', 'A-1'],
    results: [
      { ...one, timePoint: '6 months' },
      { ...other, id: 'third' },
    ],
  }
  const changes = partChanges(before, after)
  expect(changes).toEqual([
    { part: 'otherIds', added: 2, removed: 0, changed: 0 },
    { part: 'sponsor', added: 0, removed: 0, changed: 1 },
    { part: 'results', added: 1, removed: 1, changed: 1 },
  ])
  expect(changes.map(sayPartChange)).toEqual([
    '2 further identifiers added',
    'sponsor changed',
    '1 result added, 1 result taken out, 1 result changed',
  ])
  expect(partChanges(before, structuredClone(before))).toEqual([])
})
