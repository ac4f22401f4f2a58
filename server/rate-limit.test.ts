import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultRate as documentedRate } from '@/evidence/api/limits'
import { rateFrom, rateHeaders, rateLimiter, defaultRate } from './rate-limit.mjs'

const second = 1000

test('of 3 in 60 seconds the fourth waits 20 seconds, and then one goes through', () => {
  const { take } = rateLimiter({ requests: 3, seconds: 60 })
  const turns = [0, 0, 0, 0, 19 * second, 20 * second, 20 * second].map((now) => take('a', now))
  expect(turns.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false, true, false])
  expect(turns[0]).toEqual({ allowed: true, remaining: 2, fullIn: 20, retryIn: 0 })
  expect(turns[3]).toEqual({ allowed: false, remaining: 0, fullIn: 60, retryIn: 20 })
  expect(turns[4]?.retryIn).toBe(1)
})

test('one visitor takes nothing from another', () => {
  const { take } = rateLimiter({ requests: 1, seconds: 60 })
  expect([take('a', 0), take('a', 0), take('b', 0)].map(({ allowed }) => allowed)).toEqual([
    true,
    false,
    true,
  ])
})

test('a visitor is told by the draft’s two fields and by the three older ones', () => {
  const { rate, take } = rateLimiter({ requests: 2, seconds: 10 })
  expect(rateHeaders(rate, take('a', 0))).toEqual({
    'ratelimit-policy': '"default";q=2;w=10',
    ratelimit: '"default";r=1;t=5',
    'ratelimit-limit': '2',
    'ratelimit-remaining': '1',
    'ratelimit-reset': '5',
  })
  take('a', 0)
  expect(rateHeaders(rate, take('a', 0))).toMatchObject({
    ratelimit: '"default";r=0;t=10',
    'retry-after': '5',
  })
})

test('over any time, no visitor gets more than the bucket and what the time filled', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 20 }), (between, requests) => {
      const { take } = rateLimiter({ requests, seconds: 10 })
      let now = 0
      const allowed = between.filter((wait) => take('a', (now += wait)).allowed).length
      expect(allowed).toBeLessThanOrEqual(requests + Math.ceil((now / second / 10) * requests))
    }),
  )
})

test('waiting as long as Retry-After says always helps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (requests, seconds) => {
      const { take } = rateLimiter({ requests, seconds })
      for (let taken = 0; taken < requests; taken += 1) take('a', 0)
      const refused = take('a', 0)
      expect(refused.allowed).toBe(false)
      expect(take('a', refused.retryIn * second).allowed).toBe(true)
    }),
  )
})

test('of more visitors than it may know, the one silent longest is forgotten', () => {
  const limiter = rateLimiter({ requests: 1, seconds: 60 }, 3)
  for (const visitor of ['a', 'b', 'c', 'a', 'd']) limiter.take(visitor, 0)
  expect(limiter.visitors()).toBe(3)
  expect(limiter.take('a', 0).allowed).toBe(false)
  expect(limiter.take('b', 0).allowed).toBe(true)
})

test('the rate is read from the environment, and a slip is named', () => {
  expect(rateFrom(undefined)).toEqual({ requests: 600, seconds: 60 })
  expect(rateFrom('30/10')).toEqual({ requests: 30, seconds: 10 })
  expect(rateFrom('off')).toBe(null)
  expect(() => rateFrom('30 per minute')).toThrow(
    'RATE_LIMIT is "30 per minute"; expected requests and seconds',
  )
})

test('the reference states the rate that the server has', () => {
  expect(documentedRate).toEqual(defaultRate)
})
