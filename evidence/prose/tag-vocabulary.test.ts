import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleNames } from '@/evidence/study/vocabulary'
import { designShow, doseShow, partitionShow, populationShow, resultShow } from './show-words'
import { tags } from './tag-vocabulary'

/** The editors' own page; this test reads it as they do. */
const guide = readFileSync('content/README.md', 'utf8')

test('every tag is explained to editors', () => {
  expect(Object.keys(tags).filter((name) => !guide.includes(`\`<${name}`))).toEqual([])
})

test('editors are told of no tag and no attribute that does not exist', () => {
  const written = [...guide.matchAll(/`<([A-Z][A-Za-z]*)((?: [a-z]+="[^"]*")*)/g)]
  expect(written.length).toBeGreaterThan(10)
  for (const [, name = '', attributes = ''] of written) {
    const rule = Object.entries(tags).find(([known]) => known === name)?.[1]
    expect(rule, name).toBeDefined()
    const known = Object.keys(rule?.attributes ?? {})
    for (const [, attribute] of attributes.matchAll(/([a-z]+)=/g)) expect(known, name).toContain(attribute)
  }
})

test('the words of show that editors are told of exist', () => {
  const all = { ...resultShow, ...populationShow, ...doseShow, ...designShow, ...partitionShow }
  const told = [...guide.matchAll(/show="([a-z -]+)"/g)].flatMap(([, words = '']) => words.split(' '))
  expect(told.filter((word) => !Object.hasOwn(all, word))).toEqual([])
})

test('every example uses its own tag', () => {
  for (const [name, { example }] of Object.entries(tags)) expect(example.startsWith(`<${name}`)).toBe(true)
})

test('the page of methods shows a live example of every rule', () => {
  const methods = readFileSync('content/methods.mdx', 'utf8')
  expect(
    Object.keys(ruleNames).filter((name) => !methods.includes(`<RuleExample rule="${name}" />`)),
  ).toEqual([])
})
