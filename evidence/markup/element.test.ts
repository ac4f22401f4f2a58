import { expect, test } from 'vitest'
import { element, elementMarkup } from './element'

test('an element is written with its attributes in order, escaped, without those that are undefined', () => {
  const text = element(
    'text',
    { x: 1.5, class: undefined, 'aria-label': 'a "b" & <c>' },
    '5 < 6',
    element('tspan', {}),
  )
  expect(elementMarkup(text).markup).toBe(
    '<text x="1.5" aria-label="a &quot;b&quot; &amp; &lt;c&gt;">5 &lt; 6<tspan/></text>',
  )
})

test('a control character, which XML has no place for, is left out', () => {
  expect(elementMarkup(element('desc', {}, 'a\u0000b')).markup).toBe('<desc>ab</desc>')
})

test('each child of an element can start a line', () => {
  const group = element('g', { id: 'a' }, element('path', { d: 'M0 0h1' }), element('text', {}, 'b'))
  expect(elementMarkup(group, '\n').markup).toBe('<g id="a">\n<path d="M0 0h1"/>\n<text>b</text>\n</g>')
})
