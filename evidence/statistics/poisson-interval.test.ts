import { expect, test } from 'vitest'
import { garwoodInterval } from './poisson-interval'

// R 4: epitools::pois.exact(x)[, c("lower", "upper")], the same as qchisq(0.025, 2 * x) / 2 and qchisq(0.975, 2 * x + 2) / 2.
test.each([
  [0, 0, 3.688879],
  [1, 0.02531781, 5.571643],
  [5, 1.623486, 11.66833],
  [10, 4.795389, 18.39036],
  [100, 81.36399, 121.6268],
])('%i events: %f to %f', (count, low, high) => {
  const limits = garwoodInterval(count)
  expect(limits.low).toBeCloseTo(low, 5)
  expect(limits.high).toBeCloseTo(high, 3)
})

test('no event leaves a chance of 2.5% in its upper limit: exp(-3.688879) = 0.025', () => {
  expect(Math.exp(-garwoodInterval(0).high)).toBeCloseTo(0.025, 12)
  expect(Math.exp(-garwoodInterval(0, 0.9).high)).toBeCloseTo(0.05, 12)
})
