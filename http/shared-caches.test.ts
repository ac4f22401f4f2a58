import { expect, test } from 'vitest'
import { briefly, keyHeaders, keyOf } from './shared-caches.mjs'

test.each([
  ['/studies/casps', 'study-casps'],
  ['/studies/casps.csv', 'study-casps'],
  ['/studies/casps/v/2.json', 'study-casps'],
  ['/embed/studies/casps/figures/durations', 'study-casps'],
  ['/share/studies/casps.png', 'study-casps'],
  ['/studies', 'lists'],
  ['/', 'lists'],
  ['/conditions/alveolar-soft-part-sarcoma', 'lists'],
  ['/feed.xml', 'lists'],
])('%s is cleared by %s', (path, key) => expect(keyOf(path)).toBe(key))

test('a shared cache sends nothing that is older than a minute while the site can be reached', () => {
  const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(briefly)?.[1])
  expect(seconds('s-maxage') + seconds('stale-while-revalidate')).toBeLessThanOrEqual(60)
  expect(seconds('max-age')).toBe(0)
})

test('keys are parted as each kind of cache reads them', () => {
  expect(keyHeaders('study-casps')).toEqual({
    'surrogate-key': 'site study-casps',
    'cache-tag': 'site,study-casps',
  })
})
