import { expect, test } from 'vitest'
import { anOutcome, aStudy } from '@/evidence/checks/fixture'
import { formatPrimaryEndPoints } from './end-point'

const pointer = { sourceId: 'paper', locator: 'Results', quote: 'The study did not meet its endpoint.' }
const missed = anOutcome({ endPoint: { verdict: 'missed', pointer } })

test.each([
  ['one that was missed', [missed], 'Objective response: missed'],
  ['one that was met', [anOutcome({ endPoint: { verdict: 'met', pointer } })], 'Objective response: met'],
  [
    'one of which the source leaves that out',
    [anOutcome({ endPoint: { verdict: 'not-stated', pointer } })],
    'Objective response: whether it was met is not stated',
  ],
  ['one of which nobody took it', [anOutcome()], 'Objective response: whether it was met is not yet taken'],
  [
    'a judged one beside another report of it',
    [missed, anOutcome({ id: 'later' })],
    'Objective response: missed',
  ],
  ['none', [anOutcome({ type: 'secondary' })], 'none named in the record'],
])('%s', (_, outcomes, words) => {
  expect(formatPrimaryEndPoints(aStudy({ outcomes }))).toBe(words)
})
