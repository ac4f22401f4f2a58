import { expect, test } from 'vitest'
import { scaleLines, scalesOf } from './scales'
import type { RegistryResults } from './registry-record'

const measured = (description: string, unitOfMeasure = 'score on a scale') =>
  scalesOf({
    outcomeMeasuresModule: { outcomeMeasures: [{ title: 'Change in a score', unitOfMeasure, description }] },
  } as unknown as RegistryResults)

// As registry records put it: NCT00558363, NCT02210780, NCT02552212.
test.each([
  [
    'The score ranges from 0 to 54, and an increase in the score indicates a worsened anxiety level.',
    '0',
    '54',
  ],
  ['Total score ranges from 0 (absent disease) to 12 (severe disease).', '0', '12'],
  ['The scores range from a minimum of 0 to a maximum of 100.', '0', '100'],
])('%j proposes the one range that it tells', (description, lowest, highest) => {
  expect(measured(description)[0]?.range).toEqual({ lowest, highest })
})

test.each([
  // NCT00520975: the range of an item and of their sum.
  'Each item is scored from 0 to 4. Total score ranged from 0 to 52 with higher scores representing less fatigue.',
  'Each item was on a 4-point scale. The summary score ranges from 0 to 9.',
  'Answered from Week 4 to Week 12.',
  'Change from baseline.',
])('%j proposes none, since which range is the score’s is not for a program to say', (description) => {
  expect(measured(description)[0]?.range).toBeNull()
})

test('the report of losses quotes what to read, names no scale and no direction, and is silent where nothing is a score', () => {
  const lines = scaleLines(measured('Taken at week 4. The score ranges from 0 to 54; a higher one is worse.'))
  expect(lines.at(-2)).toBe(
    '- Outcome measure 1 (Change in a score): The score ranges from 0 to 54; a higher one is worse. Perhaps `scale: { name: , lowest: "0", highest: "54", source: registry, locator: Outcome measure 1 }`.',
  )
  expect(scaleLines(measured('From 0 to 12.', 'months'))).toEqual([])
})
