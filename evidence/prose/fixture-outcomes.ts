/** The outcomes of the record in `fixture-record.ts`. */
const at = { source: 'chen-2023', locator: 'Results' }
const efficacy = {
  domain: 'efficacy',
  type: 'secondary',
  definition: 'As the protocol defines it',
  better: 'higher',
  group: 'Response',
}
const proportion = { assessor: 'investigator', kind: 'proportion', unit: 'percent', cutoff: '2022-07-31' }
const ci = { kind: 'confidence-interval', level: 95 }

export const fixtureOutcomes = [
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
]

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
