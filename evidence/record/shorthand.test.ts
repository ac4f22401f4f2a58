import { expect, test } from 'vitest'
import { editorsSchema } from './editors-schema'
import { writtenOut } from './shorthand'

const passages = [
  { id: 'survival', source: 'paper', locator: 'Abstract, Results', quote: '12.5 months (95% CI 10.6-14.8)' },
]

test('a result of three lines is written out with its passage, limits, level and assessor', () => {
  const { value, problems } = writtenOut({
    passages,
    outcomes: [
      {
        id: 'overall-survival',
        results: [
          {
            id: 'a',
            population: 'all',
            kind: 'median',
            unit: 'months',
            reports: [{ from: 'survival', value: '12.5', ci: ['10.6', '14.8'] }],
          },
        ],
      },
    ],
  })
  expect(problems).toEqual([])
  expect(value).toEqual({
    outcomes: [
      {
        id: 'overall-survival',
        title: 'Overall survival',
        definition: 'Time until death from any cause',
        domain: 'efficacy',
        better: 'higher',
        group: 'Progression and survival',
        type: 'not-stated',
        results: [
          {
            id: 'a',
            population: 'all',
            kind: 'median',
            unit: 'months',
            assessor: 'not-stated',
            spread: { kind: 'confidence-interval', level: 95 },
            reports: [
              {
                source: 'paper',
                locator: 'Abstract, Results',
                quote: '12.5 months (95% CI 10.6-14.8)',
                value: '12.5',
                low: '10.6',
                high: '14.8',
              },
            ],
          },
        ],
      },
    ],
  })
})

test('a harm needs its term alone; what is written counts', () => {
  const { value } = writtenOut({
    outcomes: [
      { id: 'diarrhoea', harm: { term: 'Diarrhoea', grade: { lowest: 3, highest: 5 } }, results: [] },
      { id: 'nausea', title: 'Feeling sick', harm: { term: 'Nausea', attribution: 'related' }, results: [] },
      { id: 'liver', concept: 'serious-adverse-events', results: [] },
    ],
  })
  expect(value).toMatchObject({
    outcomes: [
      {
        title: 'Diarrhoea of grade 3 or higher',
        definition: 'Patients with diarrhoea of grade 3 or higher',
        better: 'lower',
        harm: { attribution: 'not-stated', serious: false },
      },
      {
        title: 'Feeling sick',
        definition: 'Patients with nausea of any grade',
        harm: { attribution: 'related' },
      },
      { title: 'Serious adverse events', harm: { serious: true } },
    ],
  })
})

test('a usual harm keeps its grade where the version of the criteria is said', () => {
  const harm = { ctcaeVersion: { absent: 'not-reported' } }
  const { value } = writtenOut({ outcomes: [{ id: 'adverse-events-grade-3', harm, results: [] }] })
  expect(value).toMatchObject({ outcomes: [{ harm: { ...harm, grade: { lowest: 3, highest: 5 } } }] })
})

test('what a comma within { } cut off is told as such', () => {
  const cut = { id: 'x', source: 'paper', locator: 'Abstract', Results: null }
  expect(writtenOut({ passages: [cut] }).problems.map(({ message }) => message)).toEqual([
    'Passage "x" has a field "Results"; expected id, source, locator, quote. If it goes on with the text before it, put the whole text in quotes: within { } a comma ends it.',
  ])
})

test('no unit of time, no kind of limits and no people are guessed', () => {
  const { value } = writtenOut({
    outcomes: [
      { id: 'overall-survival', results: [{ id: 'a', kind: 'median', reports: [{ low: '1', high: '2' }] }] },
    ],
  })
  const [outcome] = (value as { outcomes: { results: Record<string, unknown>[] }[] }).outcomes
  expect(outcome?.results[0]).toEqual({
    id: 'a',
    kind: 'median',
    assessor: 'not-stated',
    reports: [{ low: '1', high: '2' }],
  })
})

test('a passage that nobody named, or named twice, is said with the nearest right name', () => {
  const { problems } = writtenOut({
    passages: [...passages, ...passages, { source: 'paper' }, { id: 'x', sorce: 'paper' }],
    outcomes: [{ id: 'a', results: [{ reports: [{ from: 'survivl' }] }] }],
  })
  expect(problems.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['passages.1.id', 'Two passages are called "survival".'],
    ['passages.2', 'Passage 3 has no "id"; a name is needed by which reports point at it.'],
    ['passages.3', 'Passage "x" leaves "source" and "locator" empty; expected text.'],
    ['passages.3.sorce', 'Passage "x" has a field "sorce"; expected id, source, locator, quote.'],
    ['outcomes.0.results.0.reports.0.from', 'No passage is called "survivl". Did you mean "survival"?'],
  ])
})

test.each([null, 'text', 7, [], { outcomes: 'none', populations: [1], passages: 'none' }])(
  'what is no record is left as it is: %j',
  (raw) => {
    expect(() => writtenOut(raw)).not.toThrow()
  },
)

test('the schema for editors knows the short form', () => {
  const schema = editorsSchema()
  const outcome = schema.properties?.outcomes?.items
  const result = outcome?.properties?.results?.items
  const report = result?.properties?.reports?.items
  expect(outcome?.required).toEqual(['id', 'results'])
  expect(result?.required).toEqual(['id', 'population', 'kind', 'reports'])
  expect(report?.required).toEqual([])
  expect(Object.keys(report?.properties ?? {})).toEqual(expect.arrayContaining(['from', 'ci', 'value']))
  expect(schema.properties).toHaveProperty('passages')
})
