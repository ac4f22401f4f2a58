import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { AnswersTable } from './answers-table'
import { CompareTable } from './compare-table'
import { HarmsTable } from './harms-table'
import { PairVerdicts } from './pair-verdicts'
import { PeopleDots } from './people-dots'
import { aSide } from '@/evidence/landscape/fixture'
import { RandomisedSection } from './randomised-section'
import { landscapeGroups } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'

const { studies } = knownContent('content')
const named = (...slugs: string[]) => studies.filter(({ slug }) => slugs.includes(slug))

/** The cells of every row of a table, as a reader sees their words. */
function rowsOf(markup: string): string[][] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => words(cell)),
  )
}
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('’', "'")
    .replaceAll('&lt;', '<')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

const harms = rowsOf(renderToStaticMarkup(<HarmsTable studies={studies} />))
const harmRow = (study: string, harm: string) => harms.find(([one, other]) => one === study && other === harm)

const namedHarms: [study: string, harm: string, cells: string[]][] = [
  [
    'Atezolizumab in ASPS',
    'Treatment-related adverse event of grade 4 or 5',
    [
      'grade 4 or 5',
      'treatment-related',
      'not yet taken',
      '52 patients who received atezolizumab',
      '0 of 52',
      '0%, computed',
    ],
  ],
  [
    'Atezolizumab in ASPS',
    'Adverse event of grade 3, potentially related',
    [
      'grade 3',
      'possibly treatment-related',
      'not yet taken',
      '52 patients who received atezolizumab',
      '8 of 52',
      '15%',
    ],
  ],
  [
    'Geptanolimab in ASPS',
    'Treatment-related adverse event of grade 4',
    ['grade 4', 'treatment-related', 'not yet taken', '37 patients in the study', '0 of 37', '0%, computed'],
  ],
  [
    'Atezolizumab in ASPS',
    'Serious adverse reaction',
    [
      'any grade',
      'attribution not stated',
      'not yet taken',
      "49 patients in the regulator's analysis",
      '20 of 49, inferred',
      '41%',
    ],
  ],
]

test.each(namedHarms)('%s: "%s" stands with its grades, attribution and people', (study, harm, cells) => {
  expect(harmRow(study, harm)?.slice(2, 8)).toEqual(cells)
})

test('the period of a harm stands beside it: of CASPS, the masked part', () => {
  const row = harms.find(([study, harm]) => study?.startsWith('CASPS') && harm === 'Hypertension of grade 3')
  expect(row?.slice(2, 8)).toEqual([
    'grade 3',
    'attribution not stated',
    'In the masked period',
    '31 patients who took blinded cediranib',
    '6 of 31',
    '19%',
  ])
})

test('several events of one patient are a share of nobody', () => {
  const events = harms.filter((cells) => / events$/.test(cells[6] ?? ''))
  expect(events.length).toBeGreaterThan(0)
  for (const cells of events) expect(cells[7]).toBe('not applicable')
})

test('a compared harm carries its grades and attribution, and what we inferred the word', () => {
  const rows = rowsOf(
    renderToStaticMarkup(<CompareTable studies={named('atezolizumab-asps', 'geptanolimab-asps')} />),
  )
  const cells = rows.find(([title]) => title === 'Severe and serious harms')?.join(' ') ?? ''
  expect(cells).toContain(
    'Treatment-related adverse event of grade 4 or 5: 0 of 52 (0%, computed) grade 4 or 5, treatment-related, 52 patients who received atezolizumab',
  )
  expect(cells).toContain('Serious adverse reaction: 41% (20 of 49, inferred)')
  expect(cells).not.toContain('20 of 49 (41%)')
})

const tables = [
  renderToStaticMarkup(<HarmsTable studies={studies} />),
  renderToStaticMarkup(<CompareTable studies={studies} />),
  renderToStaticMarkup(
    <AnswersTable
      id="responses"
      title="Responses"
      groups={landscapeGroups(
        studies.flatMap((study) =>
          leadingResults(study, { concept: 'objective-response', kinds: ['proportion'] }),
        ),
      )}
    />,
  ),
]

test('no table of several studies has a column "as printed", or a count of ours without the word', () => {
  const inferred = studies.flatMap(({ results }) =>
    results.flatMap(({ reports }) =>
      reports.flatMap(({ countStatus, count, denominator }) =>
        countStatus === 'inferred' && denominator !== null ? [`${count} of ${denominator}`] : [],
      ),
    ),
  )
  const printed = new Set(
    studies.flatMap(({ results }) =>
      results.flatMap(({ reports }) =>
        reports.flatMap(({ countStatus, count, denominator }) =>
          countStatus === 'published' ? [`${count} of ${denominator}`] : [],
        ),
      ),
    ),
  )
  for (const table of tables) {
    const text = words(table)
    expect(text).not.toMatch(/as printed/i)
    for (const count of inferred.filter((one) => !printed.has(one))) {
      expect(text.replaceAll(`${count}, inferred`, '')).not.toMatch(new RegExp(`\\b${count}\\b`))
    }
  }
})

test('the comparison lines up the independent reviews of two antibodies, and keeps apart what the editors do', () => {
  const verdicts = (...slugs: string[]) =>
    words(renderToStaticMarkup(<PairVerdicts studies={named(...slugs)} />))
  expect(verdicts('atezolizumab-asps', 'geptanolimab-asps')).toContain(
    'Atezolizumab in ASPS, independent review and Geptanolimab in ASPS: may be lined up with caution.',
  )
  expect(verdicts('cediranib-asps-2013', 'cediranib-sunitinib-asps')).toMatch(
    /Cediranib in ASPS, 2013 and Cediranib or sunitinib in ASPS: Cediranib first: kept apart\..*? Our ruling The editors keep them apart\./,
  )
})

test('what differs between two studies is a row with a word for each of them', () => {
  const rows = rowsOf(renderToStaticMarkup(<PairVerdicts studies={named('casps', 'geptanolimab-asps')} />))
  expect(rows[0]).toEqual(['What differs', 'CASPS: cediranib or placebo: Cediranib', 'Geptanolimab in ASPS'])
  expect(rows).toContainEqual(['When counted', 'at 24 weeks', 'at any time'])
  expect(rows).toContainEqual(['Design', 'an arm of a randomised trial', 'a trial with one group'])
})

const randomised = rowsOf(renderToStaticMarkup(<RandomisedSection studies={studies} />))
const comparisons: [endPoint: string, cells: string[]][] = [
  [
    'Change in the target tumours primary end point, at 24 weeks',
    [
      'Cediranib: −8.3% (interquartile range, −26.5 to 5.9) 28 patients on cediranib who could be evaluated',
      'Placebo: 13.4% (interquartile range, 1.1 to 21.3) 16 patients on placebo who could be evaluated',
      'one-sided P = 0.0010 The abstract prints the test of the difference, and not its size',
      '11 April 2018',
      'Judson 2019',
    ],
  ],
  [
    'Objective response in the masked period at 24 weeks',
    [
      'Cediranib: 6 of 28 (21%) 28 patients on cediranib who could be evaluated',
      'Placebo: 0 of 16 (0%, computed) 16 patients on placebo who could be evaluated',
      'one-sided P = 0.053 The abstract says of all its P values that they are one-sided',
      'not yet taken',
      'ASCO 2017, abstract',
    ],
  ],
  [
    'Progression-free survival',
    [
      'Cediranib: 10.8 months 32 patients randomised to cediranib',
      'Placebo: 3.7 months 16 patients randomised to placebo',
      'hazard ratio 0.58 (90% CI, 0.33 to 1.03; P = 0.059) Sides of the test not stated. No side of the test stands beside it; the abstract for the same meeting says that its P values are one-sided.',
      '25 May 2017',
      'OncLive 2017',
    ],
  ],
  [
    'Progression-free survival primary end point',
    [
      'Anlotinib: 18.23 months 38 patients with alveolar soft-part sarcoma on anlotinib',
      'Placebo: 3.00 months 18 patients with alveolar soft-part sarcoma on placebo',
      'hazard ratio 0.14 (P < 0.0001) Sides of the test not stated. The part read prints no interval.',
      '30 April 2017',
    ],
  ],
  [
    'Objective response primary end point',
    [
      'Cediranib first: 1 of 15 (6.7%) 15 patients on cediranib first who could be evaluated',
      'Sunitinib first: 1 of 14 (7.1%) 14 patients on sunitinib first who could be evaluated',
      'no comparison in our record',
    ],
  ],
]

test.each(comparisons)(
  'of what was compared at random, "%s" has both arms and the test',
  (endPoint, cells) => {
    const found = randomised
      .filter(([title]) => title === endPoint)
      .map((row) => row.slice(1, 1 + cells.length))
    expect(found).toContainEqual(cells)
  },
)

test('untreated patients of one arm are held against untreated patients of the other', () => {
  const untreated = randomised.filter((row) => row[1]?.includes('22.22%'))
  expect(untreated.map((row) => row[2])).toEqual([expect.stringContaining('10 patients')])
  expect(untreated[0]?.[3]).toContain('P = 0.2652')
})

test('a page without a randomised study has no such section', () => {
  expect(renderToStaticMarkup(<RandomisedSection studies={named('geptanolimab-asps')} />)).toBe('')
})

test('the comparison has a row for the primary end point of each study', () => {
  const rows = rowsOf(renderToStaticMarkup(<CompareTable studies={named('casps', 'atezolizumab-asps')} />))
  const row = rows.find(([title]) => title === 'Primary end point')?.join(' | ') ?? ''
  expect(row).toContain(
    'Change in the target tumours: median −8.3% (interquartile range, −26.5 to 5.9) Cediranib, at 24 weeks, 28 patients on cediranib who could be evaluated',
  )
  expect(row).toContain('Objective response: 19 of 52 (37%; 95% CI, 24 to 51)')
  expect(row).not.toContain('not yet taken')
})

test('a study whose number of patients is not stated is not drawn in people, and the caption says why', () => {
  const side = (name: string, n: number | null) =>
    aSide({
      name,
      report: { count: 15, denominator: n },
      populations: [n === null ? { n, nAbsence: 'not-in-parts-read', nStatus: null } : { n }],
    })
  const drawn = (...sides: Parameters<typeof landscapeGroups>[0]) =>
    renderToStaticMarkup(<PeopleDots groups={landscapeGroups(sides)} />)
  expect(drawn(side('Alpha', 43))).not.toContain('Not drawn')
  const html = drawn(side('Alpha', 43), side('Delta', null))
  expect(html).toContain('Not drawn: Delta, because the number of patients is not stated.')
  expect(html.match(/<li/g)).toHaveLength(1)
})
