import type { Element, Root } from 'hast'
import { expect, test } from 'vitest'
import { panelElement, setOpening } from './set-opening'

const element = (tagName: string, ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const words = (value: string) => ({ type: 'text', value }) as const
const labelled = (label: string) => element('p', element('strong', words(label)), words(' Few.'))
const shape = (node: Root['children'][number]): unknown =>
  node.type === 'element' ? [node.tagName, node.properties.className, ...node.children.map(shape)] : node.type

test('the answer stands apart from what is labelled, the figure behind both, and then the panel', () => {
  const figure = element('figure')
  const root: Root = {
    type: 'root',
    children: [
      element('h2', words('The bottom line')),
      element('p', words('It shrank.')),
      figure,
      labelled('Harms.'),
      labelled('Not known.'),
      element('h2', words('Design')),
      element('p', words('A trial.')),
    ],
  }
  setOpening(root)
  const [opening, second, third, ...rest] = root.children
  expect(opening && shape(opening)).toMatchObject([
    'section',
    ['opening'],
    ['section', ['answer'], ['h2', ['visually-hidden'], 'text'], ['p', undefined, 'text']],
    [
      'section',
      ['beside'],
      ['p', undefined, ['strong', undefined, 'text'], 'text'],
      ['p', undefined, ['strong', undefined, 'text'], 'text'],
    ],
  ])
  expect(second).toBe(figure)
  expect(third).toMatchObject({ name: panelElement })
  expect(rest.map((node) => node.type === 'element' && node.tagName)).toEqual(['h2', 'p'])
})

test('a text whose first section has no label stays as it is', () => {
  const children = [element('h2', words('Words')), element('p', words('More.'))]
  const root: Root = { type: 'root', children: [...children] }
  setOpening(root)
  expect(root.children).toEqual(children)
})
