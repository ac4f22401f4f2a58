import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { AnswersTable } from './answers-table'
import { CompareTable } from './compare-table'
import { HarmsTable } from './harms-table'
import { PairVerdicts } from './pair-verdicts'
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
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

const harms = rowsOf(renderToStaticMarkup(<HarmsTable studies={studies} />))
const harmRow = (study: string, harm: string) => harms.find(([one, other]) => one === study && other === harm)

const namedHarms: [study: string, harm: string, cells: string[]][] = [
  [
    'Atezolizumab in ASPS',
    'Treatment-related adverse event of grade 4 or 5',
    [
      'grade 4 to 5',
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
    'Treatment-related adverse event of grade 4 or 5: 0 of 52 (0%, computed) grade 4 to 5, treatment-related, 52 patients who received atezolizumab',
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
    /Cediranib in ASPS, 2013 and Cediranib or sunitinib in ASPS: Cediranib first: kept apart\. The editors keep them apart\./,
  )
})
