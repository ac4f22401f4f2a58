import { expect, test } from 'vitest'
import { pageTitle, shortened } from './page-title'

test('a title carries the name of the site where there is room for both', () => {
  expect(pageTitle(['Glossary'], 'Denominator')).toBe('Glossary | Denominator')
  // 51 characters and 14 for the name are 65.
  const title = 'Atezolizumab in advanced alveolar soft-part sarcoma'
  expect(pageTitle([title], 'Denominator')).toBe(`${title} | Denominator`)
  expect(pageTitle([`${title}s`], 'Denominator')).toBe(`${title}s`)
})

test('of several wordings the first that fits is taken, and the first is cut where none does', () => {
  const long = 'Tyrosine kinase inhibitors in alveolar soft-part sarcoma: a series from North India'
  expect(pageTitle([long, 'TKIs in ASPS, North India'], 'Denominator')).toBe(
    'TKIs in ASPS, North India | Denominator',
  )
  expect(pageTitle([long], 'Denominator')).toBe(
    'Tyrosine kinase inhibitors in alveolar soft-part sarcoma: a…',
  )
})

test('a description ends with a sentence where that leaves enough of it', () => {
  expect(shortened('One sentence here. Another one.', 25)).toBe('One sentence here.')
  expect(shortened('One. A much longer second sentence.', 25)).toBe('One. A much longer…')
  expect(shortened('Short.', 25)).toBe('Short.')
  // A point within a number ends no sentence.
  expect(shortened('The median was 20.8 months in all', 25)).toBe('The median was 20.8…')
})
