import { expect, test } from 'vitest'
import golden from './golden/poisson-intervals.json'
import { garwoodInterval, poissonInterval, poissonMethodsInOrder } from './poisson-interval'

const rows = golden.rows.map(([events, personTime, level, ...limits]) => ({
  events: Number(events),
  personTime: Number(personTime),
  level: Number(level),
  limits,
}))

test('exact, normal and log-normal limits agree with R on every count, level and person-time', () => {
  // poisson.test, and Wald limits of glm with an identity and a log link, which R finds by iteration: to nine digits.
  const misses = rows.flatMap(({ events, personTime, level, limits }) =>
    poissonMethodsInOrder.flatMap((method, index) => {
      const [low, high] = limits.slice(2 * index, 2 * index + 2)
      const interval = poissonInterval(method, events, level)
      // R has no regression without events; the normal limits are then both 0, and of no use.
      if (low == null || high == null) return events === 0 ? [] : [`${method} of ${events}`]
      const near = (ours: number, theirs: number) =>
        Math.abs(ours / personTime - Math.max(0, theirs)) <= 1e-9 * Math.max(1, Math.abs(theirs))
      return interval && near(interval.low, low) && near(interval.high, high)
        ? []
        : [`${method} of ${events}`]
    }),
  )
  expect(rows).toHaveLength(44)
  expect(misses).toEqual([])
})

test('no event leaves a chance of 2.5% in its upper limit: exp(-3.688879) = 0.025', () => {
  expect(Math.exp(-garwoodInterval(0).high)).toBeCloseTo(0.025, 12)
  expect(Math.exp(-garwoodInterval(0, 0.9).high)).toBeCloseTo(0.05, 12)
})
