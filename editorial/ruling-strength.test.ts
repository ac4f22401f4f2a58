import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordSchema } from '@/evidence/record/record-schema'
import { strengthFaults } from '@/evidence/record/rules/ruling-strength'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import { formatRulingKind } from '@/evidence/format/ruling'
import { knownContent } from './fixtures/known-content'

const record = recordSchema.parse(
  parse(readFileSync('editorial/fixtures/content/studies/invented-trial/record.yaml', 'utf8')),
)
type Ruling = (typeof record)['resolutions'][number]

/** What is said of the invented ruling on a share, which the news wrote from the paper, with other fields. */
function faultsOf(changes: Partial<Ruling>): string[] {
  const resolutions = record.resolutions.map((one) =>
    one.id === 'response-share' ? { ...one, strength: 'shown' as const, ...changes } : one,
  )
  return strengthFaults({ ...record, resolutions }, 1).map(([, message]) => message)
}

const says = (source: string) => ({ kind: 'source' as const, source, words: 'It says so.' })
const computed = { kind: 'computation' as const, words: 'It was divided.' }
const read = { kind: 'reading' as const, words: 'Both were read.' }
const accused = expect.stringContaining('but nobody here wrote from')

test.each([
  // What the words of a source show, and what they only make probable.
  ['transcription-error', says('paper'), []],
  ['dropped-qualifier', says('paper'), []],
  [
    'transcription-error',
    says('regulator'),
    [expect.stringContaining('rests on "regulator", of which it quotes nothing')],
  ],
  ['wording', says('paper'), []],
  ['different-population', says('paper'), []],
  [
    'open',
    says('paper'),
    ['is shown by a source, which makes a ruling of the kind "open" probable and no more.'],
  ],
  // A computation shows rounding, and nothing of what anybody did.
  ['rounding', computed, []],
  ['transcription-error', computed, [expect.stringContaining('"transcription-error" probable and no more')]],
  ['different-population', computed, [expect.stringContaining('probable and no more')]],
  ['dropped-qualifier', read, [expect.stringContaining('is shown by a reading alone')]],
  ['rounding', read, [expect.stringContaining('is shown by a reading alone')]],
] as const)('a %s that rests on %o', (kind, basis, faults) =>
  expect(faultsOf({ kind, basis })).toEqual(faults),
)

test('a slip is shown by the text that was copied, and by no other', () => {
  const claims = [
    { source: 'news', says: 'a third responded', locator: 'headline' },
    { source: 'regulator', says: 'a quarter responded', locator: 'Table 1' },
  ]
  const ruling = { kind: 'transcription-error' as const, results: [], claims }
  expect(faultsOf({ ...ruling, basis: says('regulator') })).toEqual([accused])
  expect(faultsOf({ ...ruling, strength: 'probable', basis: says('regulator') })).toEqual([])
  // Overstating is to say more than another source, whoever wrote from whom.
  expect(faultsOf({ ...ruling, kind: 'overstatement', basis: says('regulator') })).toEqual([])
})

test.each([
  ['probable', 'The news report made a slip in copying.', 1],
  ['probable', 'The figure was copied wrongly.', 1],
  ['probable', 'The second figure is a misprint.', 1],
  ['open', 'That is a mistake of the news report.', 1],
  ['probable', 'A slip in copying is the likely explanation.', 0],
  ['probable', 'The figure was probably copied wrongly.', 0],
  ['probable', 'We take the second for a slip.', 0],
  ['open', 'Whether the slip is in the news report or in the article is not known.', 0],
  ['open', 'Neither is an error.', 0],
  ['shown', 'The news report made a slip in copying.', 0],
] as const)('a ruling that is %s may say "%s": %i faults', (strength, reason, faults) =>
  expect(
    faultsOf({ strength, outcome: strength === 'open' ? 'open' : 'resolved', reason, basis: says('paper') }),
  ).toHaveLength(faults),
)

test('the words for a kind are no stronger than the ruling', () => {
  const kindOf = (kind: Ruling['kind'], strength: Ruling['strength']) => formatRulingKind({ kind, strength })
  expect(kindOf('transcription-error', 'shown')).toBe('transcription error')
  expect(kindOf('transcription-error', 'probable')).toBe('probable transcription error')
  expect(kindOf('rounding', 'open')).toBe('possible rounding')
  expect(kindOf('different-population', 'probable')).toBe('probably a different population')
  expect(kindOf('open', 'open')).toBe('open question')
  expect(studyFromRecord(record).resolutions).toHaveLength(2)
})

test('no ruling of the site calls a slip shown whose origin was not held beside it', () => {
  const rulings = knownContent('content').studies.flatMap(({ resolutions }) => resolutions)
  const shown = rulings.filter(({ kind, strength }) => kind === 'transcription-error' && strength === 'shown')
  expect(shown.map(({ id }) => id)).toEqual(['adult-dose-unit'])
  const count = (strength: string) => rulings.filter((one) => one.strength === strength).length
  expect([count('shown'), count('probable'), count('open')]).toEqual([47, 41, 25])
})
