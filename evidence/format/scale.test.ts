import { expect, test } from 'vitest'
import { anOutcome, printed } from '@/evidence/checks/fixture'
import { formatScale, formatScales } from './scale'

const pointer = { sourceId: 'paper', locator: 'Methods', quote: null }
const scale = {
  name: 'Worst pain',
  lowest: printed('0'),
  highest: printed('10'),
  smallestChange: { printed: printed('2'), pointer },
  pointer,
}

test('a scale tells its range, which way is better and how much matters, and what is not recorded of it', () => {
  expect(formatScale(anOutcome({ better: 'lower', scale }))).toBe(
    'Worst pain, 0 to 10, lower is better; a change of 2 matters',
  )
  expect(
    formatScale(
      anOutcome({ better: 'higher', scale: { ...scale, lowest: null, highest: null, smallestChange: null } }),
    ),
  ).toBe('Worst pain, range not recorded, higher is better; the smallest change that matters is not recorded')
  expect(formatScale(anOutcome({ scale: null }))).toBeNull()
})

test('a table of scores names every scale once, and says once what is recorded of none', () => {
  const bare = { ...scale, lowest: null, highest: null, smallestChange: null }
  const physical = anOutcome({ better: 'higher', scale: { ...bare, name: 'Physical function' } })
  const stiffness = anOutcome({ better: 'lower', scale: { ...bare, name: 'Worst stiffness' } })
  const pain = anOutcome({ better: 'lower', scale })
  expect(formatScales([pain, pain, physical, stiffness, anOutcome()])).toBe(
    'Scores: Worst pain, 0 to 10, lower is better; a change of 2 matters. Physical function, higher is better; Worst stiffness, lower is better. The range and the smallest change that matters are not recorded of these.',
  )
  expect(formatScales([anOutcome()])).toBeNull()
})
