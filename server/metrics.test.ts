import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricsPortFrom, metricsServer } from './metrics.mjs'

let metrics: Awaited<ReturnType<typeof metricsServer>>
let at = ''

beforeAll(async () => {
  metrics = await metricsServer({ release: '2026-11-29', questions: () => ({ atWork: 3, waiting: 1 }) })
  await new Promise<void>((resolve) => metrics.server.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(metrics.server.address() as AddressInfo).port}`
})
afterAll(() => metrics.server.close())

test('answers are counted by kind and status, and no address of a reader is in the figures', async () => {
  metrics.observe('/studies/trial', 200, 2)
  metrics.observe('/studies/other', 200, 30)
  metrics.observe('/search', 503, 1)
  metrics.observe('/made-up-by-somebody', 404, 1)
  const answer = await fetch(`${at}/metrics`)
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const text = await answer.text()
  const lines = text.split('\n')
  expect(lines).toContain('denominator_answers_total{kind="page",status="200"} 2')
  expect(lines).toContain('denominator_answers_total{kind="page",status="404"} 1')
  expect(lines).toContain('denominator_answers_total{kind="question",status="503"} 1')
  expect(lines).toContain('denominator_answer_seconds_bucket{le="0.005",kind="page"} 2')
  expect(lines).toContain('denominator_answer_seconds_count{kind="page"} 3')
  expect(lines).toContain('denominator_questions{state="at-work"} 3')
  expect(lines).toContain('denominator_questions{state="waiting"} 1')
  expect(lines).toContain('denominator_release{release="2026-11-29"} 1')
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  expect(text).not.toMatch(/trial|made-up/)
})

test('nothing else is at that port', async () => {
  expect((await fetch(`${at}/`)).status).toBe(404)
})

test('a port is a port, and nothing is none', () => {
  expect(metricsPortFrom(undefined)).toBeNull()
  expect(metricsPortFrom('9464')).toBe(9464)
  expect(() => metricsPortFrom('yes')).toThrow('METRICS_PORT is "yes"; expected a port, 1 to 65535.')
})
