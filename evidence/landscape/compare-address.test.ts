import { expect, test } from 'vitest'
import { aSideStudy } from './fixture'
import { readCompareRequest } from './compare-address'

const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta']
const known = names.map((name) => aSideStudy({ name }))
const read = (parameter: string | string[] | undefined) => {
  const { studies, problems } = readCompareRequest(parameter, known)
  return { slugs: studies.map(({ slug }) => slug), problems }
}

test('a list with commas and a repeated parameter ask for the same', () => {
  expect(read('alpha,beta')).toEqual({ slugs: ['alpha', 'beta'], problems: [] })
  expect(read(['alpha', 'beta'])).toEqual(read('alpha,beta'))
})

test('spaces, repetitions and empty names are passed over', () => {
  expect(read(' alpha ,,beta,alpha,')).toEqual({ slugs: ['alpha', 'beta'], problems: [] })
})

test('nothing asked is no fault', () => {
  expect(read(undefined)).toEqual({ slugs: [], problems: [] })
  expect(read('')).toEqual({ slugs: [], problems: [] })
})

test('an unknown study is named, with the nearest known one', () => {
  expect(read('alpha,beta,gama')).toEqual({
    slugs: ['alpha', 'beta'],
    problems: ['There is no study “gama” here. Did you mean “gamma”?'],
  })
})

test('a seventh study is too many, and the reader is told', () => {
  const { slugs, problems } = read(names.map((name) => name.toLowerCase()).join(','))
  expect(slugs).toHaveLength(6)
  expect(problems).toEqual(['7 studies were asked for; 6 fit side by side, so the first 6 are shown.'])
})

test('one study alone is shown, with a word on it', () => {
  expect(read('alpha')).toEqual({
    slugs: ['alpha'],
    problems: ['Choose at least one more study to compare with.'],
  })
})

test('ten thousand letters are not repeated to the reader', () => {
  const [problem] = read('x'.repeat(10_000)).problems
  expect(problem).toBe(`There is no study “${'x'.repeat(80)}…” here.`)
})
