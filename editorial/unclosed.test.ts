import { expect, test } from 'vitest'
import { readYaml } from '@/evidence/record/yaml-document'

test.each([
  ['a:\n  - { id: x, b: 1\n  - { id: y }\nc: 1\n', '2:5 The { in line 2 is not closed.'],
  ['a: { id: x, b: 1\nc: 1\n', '1:4 The { in line 1 is not closed.'],
  ['a: { x: 1, y: { z: 1 }\nc: 1\n', '1:4 The { in line 1 is not closed.'],
  ["a: 1\nb: { it: patient's }\nc: [1, 2\nd: 1\n", '3:4 The [ in line 3 is not closed.'],
  ['a: 1\nb: "one\nc: 2\nd: 3\n', '2:4 The " in line 2 is not closed.'],
  ['a: 1\nb: "one\nc: "2"\nd: 3\n', '2:4 The " in line 2 is not closed.'],
  ["a: 'one'\nb: 'one\nc: '2'\n", "2:4 The ' in line 2 is not closed."],
  [
    'a:\n  b: 1\n c: 2\n',
    '3:1 The line is indented unlike its neighbours; expected the same number of spaces.',
  ],
])('%j is told where it is to be mended', (text, expected) => {
  expect(readYaml(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)[0]).toBe(
    expected,
  )
})
