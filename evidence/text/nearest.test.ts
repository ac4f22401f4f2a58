import { expect, test } from 'vitest'
import { editDistance, nearestName, suggestName } from './nearest'

test('distance counts inserted, dropped, replaced and swapped letters', () => {
  // kitten -> sitten -> sittin -> sitting: the textbook example, three edits.
  expect(editDistance('kitten', 'sitting')).toBe(3)
  expect(editDistance('treated', 'treated')).toBe(0)
  expect(editDistance('treaetd', 'treated')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})

test('the nearest name is the one an editor mistyped', () => {
  const known = ['enrolled', 'treated', 'responders', 'regulator-responders']
  expect(nearestName('treatd', known)).toBe('treated')
  expect(nearestName('Responders', known)).toBe('responders')
  expect(nearestName('responder', known)).toBe('responders')
})

test('a shortened name finds the name it begins', () => {
  expect(nearestName('objective', ['overall-survival', 'objective-response'])).toBe('objective-response')
})

test('a name that resembles nothing has no nearest name', () => {
  expect(nearestName('zebra', ['enrolled', 'treated'])).toBeNull()
  expect(nearestName('a', ['enrolled', 'treated'])).toBeNull()
})

test('a suggestion names one name, or lists what is known, or says that there is none', () => {
  expect(suggestName('treatd', ['enrolled', 'treated'])).toBe('Did you mean "treated"?')
  expect(suggestName('zebra', ['enrolled', 'treated'])).toBe('Known: enrolled, treated.')
  expect(suggestName('zebra', [])).toBe('None is defined.')
  const many = Array.from({ length: 14 }, (_, index) => `name-${index}`)
  expect(suggestName('zebra', many)).toMatch(/^Known: name-0, .*name-11 and 2 more\.$/)
})
