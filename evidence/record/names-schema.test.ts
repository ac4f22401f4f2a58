import { expect, test } from 'vitest'
import { namesProblems, namesSchema, type KnownName } from './names-schema'

const problemsOf = (names: KnownName[]) => namesProblems(names).map(({ message }) => message)

test('a name is entered once, and what a list prints names that list', () => {
  const drug = { kind: 'drug', name: 'Atezolizumab', brands: ['Tecentriq'], source: 'A list' } as const
  expect(problemsOf([{ ...drug, brands: [...drug.brands] }])).toEqual([])
  expect(problemsOf([{ kind: 'drug', name: 'Atezolizumab', brands: ['Tecentriq'] }])).toEqual([
    'Brands, codes or identifiers of "Atezolizumab" have no source; expected one.',
  ])
  expect(
    problemsOf([
      { kind: 'harm', name: 'Rash', also: ['spots'] },
      { kind: 'harm', name: 'rash', also: ['red spots'] },
    ]),
  ).toEqual(['The harm "rash" is entered twice; expected one entry.'])
})

test('a code that no catalogue gives is refused', () => {
  const refused = namesSchema.safeParse([
    { kind: 'drug', name: 'A', identifiers: { atc: 'L01' }, source: 'A list' },
  ])
  expect(refused.error?.issues[0]?.message).toContain('expected a code of seven signs, such as L01FF05')
})
