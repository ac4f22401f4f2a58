import { expect, test } from 'vitest'
import type { Name, Reference } from '@/evidence/study/study'
import { citationOf, dayText, nameText } from './citation'

const chen: Reference = {
  type: 'article-journal',
  title: 'Atezolizumab for Advanced Alveolar Soft Part Sarcoma',
  author: [
    { family: 'Chen', given: 'A. P.' },
    { family: 'Sharon', given: 'E.' },
  ],
  authorsComplete: true,
  'container-title': 'The New England Journal of Medicine',
  'container-title-short': 'N Engl J Med',
  volume: '389',
  issue: '10',
  page: '911-921',
}
const none = { author: [], authorsComplete: false } as const

const asco = (title: string): Reference => ({
  ...none,
  type: 'article-magazine',
  author: [],
  title,
  'container-title': 'The ASCO Post',
})

test.each<[Reference, string | null, string]>([
  [
    chen,
    '2023-09-07',
    'Chen AP, et al. Atezolizumab for Advanced Alveolar Soft Part Sarcoma. N Engl J Med. 2023;389(10):911-921.',
  ],
  [{ ...chen, title: undefined }, '2023-09-07', 'Chen AP, et al. N Engl J Med. 2023;389(10):911-921.'],
  [
    { ...chen, title: undefined, genre: 'Abstract' },
    '2023',
    'Chen AP, et al. N Engl J Med. 2023;389(10):911-921. Abstract.',
  ],
  [
    {
      ...none,
      author: [],
      type: 'article-journal',
      'container-title-short': 'Clin Cancer Res',
      volume: '29',
      issue: '7',
      page: '1200-1208',
    },
    '2023-04-03',
    'Clin Cancer Res. 2023;29(7):1200-1208.',
  ],
  [
    {
      ...none,
      author: [{ family: 'Shi' }],
      type: 'article-journal',
      'container-title-short': 'Clin Cancer Res',
    },
    '2020',
    'Shi, et al. Clin Cancer Res. 2020.',
  ],
  [
    { ...none, author: [], type: 'article-journal', 'container-title-short': 'Ann Oncol', issued: '2018' },
    '2017-12',
    'Ann Oncol. 2018.',
  ],
  [
    asco('PD-L1 Inhibition for Advanced Alveolar Soft-Part Sarcoma'),
    '2023-09',
    'PD-L1 Inhibition for Advanced Alveolar Soft-Part Sarcoma. The ASCO Post. September 2023.',
  ],
  [
    asco('Addition of a tyrosine kinase inhibitor to immunotherapy in advanced sarcomas'),
    '2019-06-10',
    'Addition of a tyrosine kinase inhibitor to immunotherapy in advanced sarcomas. The ASCO Post. June 10, 2019.',
  ],
  [
    {
      type: 'webpage',
      author: [{ literal: 'U.S. Food and Drug Administration' }],
      authorsComplete: true,
      title: 'FDA grants approval to atezolizumab for alveolar soft part sarcoma',
    },
    null,
    'U.S. Food and Drug Administration. FDA grants approval to atezolizumab for alveolar soft part sarcoma.',
  ],
  [
    {
      ...none,
      author: [],
      type: 'webpage',
      'container-title': 'ClinicalTrials.gov',
      genre: 'Record',
      number: 'NCT03141684',
    },
    null,
    'ClinicalTrials.gov. Record NCT03141684.',
  ],
  [
    {
      ...none,
      author: [],
      type: 'document',
      genre: 'Prescribing information of atezolizumab, United States',
    },
    null,
    'Prescribing information of atezolizumab, United States.',
  ],
  [
    {
      type: 'article-journal',
      author: [{ family: 'Judson', given: 'I.' }],
      authorsComplete: false,
      'container-title': 'Journal of Clinical Oncology',
      'container-title-short': 'J Clin Oncol',
      genre: 'abstract',
      number: '11004',
    },
    '2017',
    'Judson I, et al. J Clin Oncol. 2017; abstract 11004.',
  ],
  [
    { ...none, author: [], type: 'document', genre: 'Notice of approval' },
    '2022-12-09',
    'Notice of approval. December 9, 2022.',
  ],
  [
    {
      type: 'paper-conference',
      author: [
        { family: 'Kosela', given: 'H. M.' },
        { family: 'Wiater', given: 'K.' },
      ],
      authorsComplete: true,
      title: 'Sunitinib therapy in advanced alveolar soft part sarcomas',
      'container-title': 'ESMO Congress 2012',
      genre: 'abstract',
      number: '1495P',
    },
    '2012-09-29',
    'Kosela HM, et al. Sunitinib therapy in advanced alveolar soft part sarcomas. ESMO Congress 2012, abstract 1495P.',
  ],
])('a citation is made of what is known and of nothing else (%#)', (reference, published, citation) => {
  expect(citationOf({ reference, published })).toBe(citation)
})

test.each<[Name, string]>([
  [{ family: 'Blay', given: 'Jean-Yves' }, 'Blay JY'],
  [{ family: 'van der Graaf', given: 'Winette T. A.' }, 'van der Graaf WTA'],
  [{ family: 'Kim' }, 'Kim'],
  [{ literal: 'MOTION investigators' }, 'MOTION investigators'],
])('a name has its initials without points: %o', (name, text) => {
  expect(nameText(name)).toBe(text)
})

test('a title that ends in a question keeps its mark', () => {
  expect(citationOf({ reference: { ...asco('Does it work?') }, published: null })).toBe(
    'Does it work? The ASCO Post.',
  )
})

test('a day is written as precisely as it is known', () => {
  expect(['2026-11-23', '2026-11', '2026'].map(dayText)).toEqual([
    'November 23, 2026',
    'November 2026',
    '2026',
  ])
})
