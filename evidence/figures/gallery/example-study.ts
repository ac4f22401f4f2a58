import { recordSchema } from '@/evidence/record/record-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Study } from '@/evidence/study/study'

/** An invented trial for tests of the figures; none of its numbers is of a real one. */
const at = { source: 'paper', locator: 'Table 2' }

const count = (id: string, title: string, events: number, of: number, concept = id) => ({
  id,
  title,
  concept,
  domain: 'efficacy',
  type: 'primary',
  definition: title,
  criteria: 'RECIST 1.1',
  better: 'higher',
  group: 'Best response',
  results: [
    {
      id,
      population: 'treated',
      assessor: 'investigator',
      cutoff: '2021-03-31',
      kind: 'proportion',
      unit: 'percent',
      reports: [{ ...at, count: events, of }],
    },
  ],
})

const share = (
  id: string,
  population: string,
  assessor: string,
  events: number,
  of: number,
  printed: string[],
) => ({
  id,
  population,
  assessor,
  cutoff: '2021-03-31',
  kind: 'proportion',
  unit: 'percent',
  spread: { kind: 'confidence-interval', level: 95, sides: 'two' },
  reports: [{ ...at, value: printed[0], low: printed[1], high: printed[2], count: events, of }],
})

const population = (id: string, label: string, n: number, subsetOf?: string) => ({
  id,
  label,
  n,
  subsetOf,
  noun: { one: 'patient', many: 'patients' },
  description: label,
  ...at,
})

const median = (id: string, title: string, population: string, value: string, range?: [string, string]) => ({
  ...count(id, title, 0, 0),
  group: 'Durations',
  results: [
    {
      id,
      population,
      assessor: 'investigator',
      cutoff: '2021-03-31',
      kind: 'median',
      unit: 'months',
      spread: range && { kind: 'range' },
      reports: [{ ...at, value, low: range?.[0], high: range?.[1] }],
    },
  ],
})

const harm = (id: string, title: string, events: number, detail: Record<string, unknown>) => ({
  ...count(id, title, events, 20),
  domain: 'safety',
  type: 'secondary',
  criteria: undefined,
  better: 'lower',
  group: 'Adverse events',
  harm: { attribution: 'any-cause', serious: false, ...detail },
})

/** Returns the invented trial: 20 treated of 21, 6 responses (1 complete), 8 stable, 4 worse, 2 unaccounted for. */
export function exampleStudy(): Study {
  return studyFromRecord(
    recordSchema.parse({
      slug: 'example',
      title: 'An invented trial',
      shortTitle: 'Invented trial',
      phase: '2',
      status: 'completed',
      primarySource: 'paper',
      keyResult: 'objective-response-investigator',
      design: {
        allocation: 'not-applicable',
        model: 'single-group',
        masking: 'none',
        description: 'One group.',
        ...at,
      },
      conditions: [{ id: 'condition', name: 'Condition' }],
      interventions: [
        {
          id: 'drug',
          name: 'Drug',
          drugClass: 'class',
          regimens: [
            {
              id: 'adults',
              who: 'adults',
              amount: '10',
              unit: 'milligrams',
              route: 'by mouth',
              schedule: 'daily',
              ...at,
            },
          ],
        },
      ],
      arms: [{ id: 'arm', title: 'Drug', description: 'Drug.', interventions: ['drug'] }],
      sponsor: 'Nobody',
      funding: { statement: 'None.', ...at },
      conflicts: { statement: 'None.', ...at },
      dates: [
        { id: 'enrolment-start', label: 'Enrolment began', date: '2018-02', ...at },
        { id: 'enrolment-end', label: 'Enrolment ended', date: '2020-11', ...at },
        { id: 'data-cutoff', label: 'Data cut-off', date: '2021-03-31', ...at },
      ],
      eligibility: [],
      sources: ['paper', 'regulator'].map((id) => ({
        id,
        kind: id === 'paper' ? 'journal-article' : 'regulator',
        shortTitle: id === 'paper' ? 'Doe 2021' : 'Regulator 2022',
        reference: { type: 'document', title: 'Title', author: [], authorsComplete: true },
        publisher: 'Publisher',
        url: 'https://example.org/',
        published: id === 'paper' ? '2021-09-01' : '2022-01-15',
        read: { extent: 'whole' },
      })),
      populations: [
        population('enrolled', 'patients who were enrolled', 21),
        {
          ...population('treated', 'patients who received the drug', 20, 'enrolled'),
          losses: [{ n: 1, what: 'left before the first dose', reason: 'withdrew consent', ...at }],
        },
        population('responders', 'patients who responded', 6, 'treated'),
        population('reviewed', 'patients whom the regulator counted', 18, 'treated'),
      ],
      outcomes: [
        {
          ...count('objective-response', 'Objective response', 6, 20),
          results: [
            share('objective-response-investigator', 'treated', 'investigator', 6, 20, ['30', '12', '54']),
            share('objective-response-independent', 'reviewed', 'independent-review', 4, 18, [
              '22',
              '6',
              '48',
            ]),
          ],
        },
        count('stable-disease', 'Stable disease', 8, 20),
        count('complete-response', 'Complete response', 1, 20),
        count('partial-response', 'Partial response', 5, 20),
        count('progressive-disease', 'Progressive disease', 4, 20),
        median('duration-of-response', 'Duration of response', 'responders', '9.5', ['2.0', '30.1']),
        median('progression-free-survival', 'Progression-free survival', 'treated', '7.1'),
        harm('any-event', 'Any adverse event', 19, {}),
        harm('severe-event', 'Grade 3 or higher adverse event', 5, { grade: { lowest: 3, highest: 5 } }),
        harm('fatigue', 'Fatigue', 9, { term: 'Fatigue', organSystem: 'General' }),
        harm('fatigue-severe', 'Fatigue, grade 3 or 4', 2, {
          term: 'Fatigue',
          organSystem: 'General',
          grade: { lowest: 3, highest: 4 },
        }),
        harm('nausea', 'Nausea', 12, { term: 'Nausea', organSystem: 'Gastrointestinal' }),
      ],
      partitions: [
        {
          id: 'best-response',
          title: 'Best response',
          ofPopulation: 'treated',
          parts: ['stable-disease', 'complete-response', 'partial-response', 'progressive-disease'],
          closes: false,
        },
      ],
      editorial: {
        author: 'A',
        reviewer: 'B',
        publishedOn: '2024-01-05',
        reviewedOn: '2024-02-06',
        version: '1',
      },
    }),
  )
}
