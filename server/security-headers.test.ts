import { expect, test } from 'vitest'
import { routeClass, securityHeaders } from './security-headers.mjs'

const policyOf = (headers: Record<string, string>) =>
  new Map((headers['content-security-policy'] ?? '').split('; ').map((part) => [part.split(' ')[0], part]))

test('a reading page scores 140 by the rules of the HTTP Observatory', () => {
  // mdn-http-observatory, src/grader/charts.js: 100, +10 for a policy from 'none', +10 each for opener and resource
  // policy, +5 each for frame-ancestors and Referrer-Policy; a bonus counts only without a penalty.
  const page = securityHeaders.page
  const policy = policyOf(page)
  const penalties = [
    policy.get('script-src') !== "script-src 'none'",
    page['content-security-policy'].includes('unsafe-'),
    !page['strict-transport-security'].startsWith('max-age=31536000'),
    page['x-content-type-options'] !== 'nosniff',
  ]
  const bonuses = [
    policy.get('default-src') === "default-src 'none'" && policy.has('form-action') ? 10 : 0,
    page['cross-origin-opener-policy'] === 'same-origin' ? 10 : 0,
    page['cross-origin-resource-policy'] === 'same-origin' ? 10 : 0,
    policy.get('frame-ancestors') === "frame-ancestors 'none'" ? 5 : 0,
    page['referrer-policy'] === 'no-referrer' ? 5 : 0,
  ]
  expect(penalties).toEqual([false, false, false, false])
  expect(100 + bonuses.reduce((sum, bonus) => sum + bonus)).toBe(140)
})

test('only the pages made for it may be framed, and they run no script either', () => {
  const framable = Object.entries(securityHeaders).filter(([, headers]) =>
    headers['content-security-policy'].includes('frame-ancestors *'),
  )
  expect(framable.map(([name]) => name)).toEqual(['embed'])
  expect(policyOf(securityHeaders.embed).get('script-src')).toBe("script-src 'none'")
})

test.each([
  ['/', undefined, 'page'],
  ['/studies/x', 'text/html; charset=utf-8', 'page'],
  ['/embed/x', 'text/html; charset=utf-8', 'embed'],
  ['/embedded', undefined, 'page'],
  ['/embed/card.css', 'text/css; charset=utf-8', 'data'],
  ['/oembed?url=x', undefined, 'data'],
  ['/oembed/providers.json', 'application/json', 'data'],
  ['/oembedded', undefined, 'page'],
  ['/api/v1/studies', 'application/json', 'data'],
  ['/api', 'text/html; charset=utf-8', 'page'],
  ['/studies/x.csv', 'text/csv; charset=utf-8', 'data'],
  ['/_next/static/chunks/x.css', 'text/css', 'asset'],
])('%s (%s) is a %s', (pathname, type, expected) => {
  expect(routeClass(pathname, type)).toBe(expected)
})
