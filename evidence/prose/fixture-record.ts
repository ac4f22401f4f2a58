import { fixtureOutcomes } from './fixture-outcomes'

/** A short record for tests of prose: figures of Chen 2023 and the FDA notice, plus shapes that the trial lacks. */
const at = { source: 'chen-2023', locator: 'Results' }
const patients = { one: 'patient', many: 'patients' }

export const fixtureRecord = {
  slug: 'fixture',
  registryId: 'NCT03141684',
  title: 'Atezolizumab in sarcoma',
  shortTitle: 'Atezolizumab',
  phase: 'phase 2',
  status: 'completed',
  primarySource: 'chen-2023',
  keyResult: 'objective-response-investigator',
  design: {
    allocation: 'non-randomised',
    model: 'single-group',
    masking: 'none',
    description: 'Single group',
    twoStage: {
      stageOneN: 9,
      stopIfAtMost: 0,
      totalN: 24,
      worthwhileIfAtLeast: 3,
      nullRate: '5',
      alternativeRate: '25',
      alpha: '9.3',
      power: '90',
      alphaSides: 'one',
      ...at,
    },
    ...at,
  },
  conditions: [{ id: 'asps', name: 'alveolar soft-part sarcoma' }],
  interventions: [
    {
      id: 'atezolizumab',
      name: 'atezolizumab',
      drugClass: 'PD-L1 antibody',
      regimens: [
        {
          id: 'adults',
          who: 'adults (18 years or older)',
          amount: '1200',
          unit: 'milligrams',
          route: 'intravenously',
          everyDays: 21,
          schedule: 'day 1 of each 21-day cycle',
          ...at,
        },
        {
          id: 'children',
          who: 'children (younger than 18 years)',
          amount: '15',
          unit: 'milligrams-per-kilogram',
          cap: '1200',
          capUnit: 'milligrams',
          route: 'intravenously',
          everyDays: 21,
          schedule: 'day 1 of each 21-day cycle',
          ...at,
        },
      ],
    },
  ],
  arms: [{ id: 'single', title: 'Atezolizumab', description: 'All', interventions: ['atezolizumab'] }],
  sponsor: 'National Cancer Institute',
  funding: { statement: 'Public and private', ...at },
  conflicts: { statement: 'Declared', ...at },
  dates: [
    { id: 'data-cutoff', label: 'Data cut-off', date: '2022-07-31', ...at },
    { id: 'enrolment-start', label: 'First patient', date: '2017-04', ...at },
  ],
  eligibility: [],
  sources: [
    source('chen-2023', 'Chen 2023', '2023-09-07'),
    source('fda-2022', 'FDA 2022', '2022-12-09', { kind: 'regulator' }),
    source('asco-post-2023', 'ASCO Post 2023', '2023-09', { kind: 'news', derivedFrom: 'chen-2023' }),
  ],
  populations: [
    {
      id: 'treated',
      label: 'patients who received atezolizumab',
      n: 52,
      noun: patients,
      description: 'All',
      ...at,
    },
    { id: 'responders', label: 'patients with a response', n: 19, noun: patients, description: 'R', ...at },
    { id: 'regulator', label: 'patients in the review', n: 49, noun: patients, description: 'F', ...at },
    { id: 'on-break', label: 'patients on a break', n: 7, noun: patients, description: 'B', ...at },
  ],
  outcomes: fixtureOutcomes,
  partitions: [
    {
      id: 'best-response-news',
      title: 'Best response in the news',
      ofPopulation: 'treated',
      parts: ['objective-response-investigator', 'stable-disease'],
      closes: false,
    },
  ],
  resolutions: [
    {
      id: 'response-rates',
      title: '37% or 24%',
      kind: 'different-assessor',
      outcome: 'not-comparable',
      results: ['objective-response-investigator', 'objective-response-independent'],
      claims: [{ source: 'fda-2022', says: 'ORR was 24% (95% CI: 13, 39).', locator: 'text' }],
      reason: 'Other assessors looked at other patients.',
      decidedOn: '2026-11-20',
      strength: 'probable',
      basis: { kind: 'reading', words: 'Both were read.' },
      decidedBy: 'The editors',
    },
  ],
  editorial: {
    author: 'The editors',
    reviewer: 'The reviewers',
    publishedOn: '2026-11-20',
    reviewedOn: '2026-11-20',
    version: '1',
  },
}

function source(id: string, shortTitle: string, published: string, rest: object = {}) {
  const url = `https://example.org/${id}`
  return {
    id,
    kind: 'journal-article',
    shortTitle,
    reference: {
      type: 'article-journal',
      title: 'A title',
      author: [],
      authorsComplete: true,
      'container-title': 'A journal',
    },
    publisher: 'A publisher',
    url,
    published,
    read: { extent: 'whole' },
    ...rest,
  }
}
