/** A short record for tests of prose: figures of Chen 2023 and the FDA notice, plus shapes that the trial lacks. */
const at = { source: 'chen-2023', locator: 'Results' }
const patients = { one: 'patient', many: 'patients' }
const efficacy = {
  domain: 'efficacy',
  type: 'secondary',
  definition: 'As the protocol defines it',
  better: 'higher',
  group: 'Response',
}
const proportion = { assessor: 'investigator', kind: 'proportion', unit: 'percent', cutoff: '2022-07-31' }
const ci = { kind: 'confidence-interval', level: 95 }

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
  outcomes: [
    outcome('objective-response', 'Objective response', [
      {
        ...proportion,
        id: 'objective-response-investigator',
        population: 'treated',
        spread: { ...ci, method: 'binomial' },
        reports: [
          {
            ...at,
            value: '37',
            count: 19,
            of: 52,
            low: '24',
            high: '51',
            quote:
              'an objective response occurred in 19 (37%; 95% binomial confidence interval [CI], 24 to 51)',
          },
          {
            source: 'asco-post-2023',
            locator: 'text',
            value: '37',
            count: 19,
            of: 52,
            low: '24',
            high: '51',
          },
        ],
      },
      {
        ...proportion,
        id: 'objective-response-independent',
        assessor: 'independent-review',
        population: 'regulator',
        spread: ci,
        reports: [
          { source: 'fda-2022', locator: 'text', value: '24', count: 12, of: 49, low: '13', high: '39' },
        ],
      },
    ]),
    outcome('complete-response', 'Complete response', [
      {
        ...proportion,
        id: 'complete-response',
        population: 'treated',
        reports: [{ ...at, count: 1, of: 52 }],
      },
    ]),
    outcome('stable-disease', 'Stable disease', [
      { ...proportion, id: 'stable-disease', population: 'treated', reports: [{ ...at, count: 28, of: 52 }] },
    ]),
    outcome('related-grade-4-or-5', 'Grade 4 or 5', [
      {
        ...proportion,
        id: 'related-grade-4-or-5',
        population: 'treated',
        reports: [{ ...at, count: 0, of: 52 }],
      },
    ]),
    outcome('kept-response', 'Response kept', [
      { ...proportion, id: 'kept-response', population: 'on-break', reports: [{ ...at, count: 7, of: 7 }] },
    ]),
    outcome('duration-of-response', 'Duration of response', [
      months(
        'duration-of-response',
        'responders',
        { value: '24.7', low: '4.1', high: '55.8' },
        { kind: 'range' },
      ),
      {
        ...proportion,
        id: 'duration-at-least-12-months',
        population: 'responders',
        timePoint: '12 months',
        reports: [{ ...at, value: '42', count: 8, of: 19 }],
      },
    ]),
    outcome('progression-free-survival', 'Progression-free survival', [
      months('progression-free-survival', 'treated', { value: '20.8' }),
    ]),
    outcome('overall-survival', 'Overall survival', [
      months('overall-survival', 'treated', { state: 'not-reported' }),
    ]),
    outcome('time-to-progression', 'Time to progression', [
      months(
        'time-to-progression',
        'treated',
        { value: '11.0', low: '9.2', high: { absent: 'not-reached' } },
        ci,
      ),
    ]),
    outcome('tumour-change', 'Best change in tumour size', [
      {
        id: 'tumour-change',
        population: 'responders',
        assessor: 'investigator',
        kind: 'median',
        unit: 'percent',
        spread: { kind: 'range' },
        reports: [{ ...at, value: '-66.2', low: '-36.6', high: '-100' }],
      },
    ]),
    outcome('treatment-break', 'Treatment break', [
      { ...proportion, id: 'treatment-break', population: 'treated', reports: [{ ...at, count: 7, of: 52 }] },
    ]),
  ],
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
  const citation = `${shortTitle}. A title. A journal`
  const url = `https://example.org/${id}`
  return {
    id,
    kind: 'journal-article',
    shortTitle,
    title: 'A title',
    citation,
    publisher: 'A publisher',
    url,
    published,
    extentRead: 'all',
    ...rest,
  }
}

function outcome(id: string, title: string, results: object[]) {
  return { ...efficacy, id, title, results }
}

function months(id: string, population: string, report: object, spread?: object) {
  return {
    id,
    population,
    assessor: 'investigator',
    kind: 'median',
    unit: 'months',
    spread,
    reports: [{ ...at, ...report }],
  }
}
