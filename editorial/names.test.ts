import { expect, test } from 'vitest'
import { knownContent } from './fixtures/known-content'

test('every drug and disease of the records has its other names entered, or none that a list prints', () => {
  const { names, studies } = knownContent('content')
  const drugs = studies.flatMap(({ interventions }) => interventions.map(({ name }) => name))
  const entered = new Set(names.map(({ name }) => name))
  // Groups of drugs, as a series calls them, have no name that a list could print.
  const without = [...new Set(drugs.map((name) => name.replace(/ \(.*\)$/, '')))].filter(
    (name) => !entered.has(name),
  )
  expect(without).toEqual(['Immune checkpoint inhibitors', 'Pazopanib, sorafenib or crizotinib'])
  const diseases = new Set(studies.flatMap(({ conditions }) => conditions.map(({ name }) => name)))
  expect([...diseases].filter((name) => !entered.has(name))).toEqual([])
})
