import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { setProse } from './set-prose'

const textsOf = (root: Root) =>
  root.children.flatMap((node) =>
    'children' in node ? node.children.map((child) => ('value' in child ? child.value : '')) : [],
  )
const paragraph = (...children: Root['children']): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'p', properties: {}, children: children as never }],
})
const term = { type: 'element', tagName: 'span', properties: {}, children: [] } as Root['children'][number]

test('apostrophes and quotation marks curl towards their words', () => {
  const root = paragraph({ type: 'text', value: `The regulator's word was "partial".` })
  setProse(root)
  expect(textsOf(root)).toEqual(['The regulator’s word was “partial”.'])
})

test('an apostrophe right after a term closes', () => {
  const root = paragraph(term, { type: 'text', value: `'s reading, and 'none'` })
  setProse(root)
  expect(textsOf(root)).toEqual(['', '’s reading, and ‘none’'])
})

test('code stays as typed', () => {
  const code = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: `'a'` }],
  }
  const root = { type: 'root', children: [code] } as Root
  setProse(root)
  expect(textsOf(root)).toEqual([`'a'`])
})

test('numbers keep their units beside them, save in a heading, whose words name its anchor', () => {
  const words = () => ({ type: 'text' as const, value: 'After 12 weeks' })
  const heading = { type: 'element' as const, tagName: 'h2', properties: {}, children: [words()] }
  const root: Root = { type: 'root', children: [heading, ...paragraph(words()).children] }
  setProse(root)
  expect(textsOf(root)).toEqual(['After 12 weeks', 'After 12\u00a0weeks'])
})
