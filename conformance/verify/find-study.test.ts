import { expect, test } from 'vitest'
import { findStudy } from '@/evidence/verify/place/find-study'
import { publishedStudies } from './published-studies'

const found = (text: string) => {
  const answer = findStudy([...publishedStudies.values()], text)
  if (answer.found === 'one') return answer.study.slug
  return answer.found === 'several' ? answer.studies.map(({ slug }) => slug) : null
}

test.each([
  ['PFS with atezolizumab was 28 months', 'atezolizumab-asps'],
  ['Tecentriq had an ORR of 24%', 'atezolizumab-asps'],
  ['MPDL3280A shrank tumours in 19 patients', 'atezolizumab-asps'],
  ['Turalio against placebo', 'enliven-pexidartinib'],
  ['GB226 in alveolar soft-part sarcoma', 'geptanolimab-asps'],
  ['The ORR was 54.5% (NCT02636725)', 'axitinib-pembrolizumab-sarcoma'],
  ['axitinib plus pembrolizumab', 'axitinib-pembrolizumab-sarcoma'],
  ['In the AcSé trial of pembrolizumab', 'acse-pembrolizumab'],
  ['CASPS compared cediranib with placebo', 'casps'],
  ['Anlotinib with benmelstobart', 'anlotinib-benmelstobart-asps'],
  ['Kosela and others gave sunitinib', 'sunitinib-asps-2012'],
])('%s: the study is %s', (text, slug) => {
  expect(found(text)).toBe(slug)
})

test('a drug that several studies tested leaves them all', () => {
  expect(found('Pazopanib shrank tumours')).toEqual([
    'palette-pazopanib',
    'pazopanib-asps-2018',
    'pazopanib-asps-2019',
    'pazopanib-sarcoma-2020',
  ])
})

test('a condition that all of them have tells nothing', () => {
  expect(found('The ORR in alveolar soft-part sarcoma was 37%')).toBeNull()
})
