import { expect, test } from 'vitest'
import { onceFor } from './once-for'

test('an answer is made once for an object, be it that there is none, and anew for another of the same look', () => {
  const asked: string[] = []
  const nameOf = onceFor(({ slug }: { slug: string }) => {
    asked.push(slug)
    return slug === '' ? null : slug.toUpperCase()
  })
  const [one, none] = [{ slug: 'casps' }, { slug: '' }]
  expect([nameOf(one), nameOf(one), nameOf(none), nameOf(none), nameOf({ ...one })]).toEqual([
    'CASPS',
    'CASPS',
    null,
    null,
    'CASPS',
  ])
  expect(asked).toEqual(['casps', '', 'casps'])
})
