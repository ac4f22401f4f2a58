import { expect, test } from 'vitest'
import { conditionHierarchy, kindsOf, widerCondition } from './condition-hierarchy'

const known = Object.keys(conditionHierarchy).map((id) => ({ id }))

test('soft-tissue sarcoma holds its kinds; desmoid tumour and tenosynovial giant cell tumour stand beside it', () => {
  expect(kindsOf('soft-tissue-sarcoma', known).map(({ id }) => id)).toEqual([
    'alveolar-soft-part-sarcoma',
    'leiomyosarcoma',
    'liposarcoma',
  ])
  expect(widerCondition('leiomyosarcoma', known)).toEqual({ id: 'soft-tissue-sarcoma' })
  expect(widerCondition('desmoid-tumour', known)).toBeNull()
  expect(widerCondition('tenosynovial-giant-cell-tumour', known)).toBeNull()
})

test('a wider disease without studies here is not offered', () => {
  expect(widerCondition('liposarcoma', [{ id: 'liposarcoma' }])).toBeNull()
})

test('every wider disease is listed itself, and none is a kind of its own kind', () => {
  for (const [id, { partOf }] of Object.entries(conditionHierarchy)) {
    if (partOf === null) continue
    expect(conditionHierarchy[partOf], id).toBeDefined()
    expect(conditionHierarchy[partOf]?.partOf, id).toBeNull()
  }
})
