import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { landscapeGroups } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { responseChart } from '@/evidence/landscape/response-chart'
import { LandscapeChart } from './landscape-chart'

const { studies } = knownContent('content')
const named = (...slugs: string[]) => studies.filter(({ slug }) => slugs.includes(slug))

/** The cells of every row of a table, as a reader sees their words. */
const rowsOf = (markup: string): string[][] =>
  [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]+>/g, '')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .trim(),
    ),
  )

const chart = (slugs: string[]) => {
  const groups = landscapeGroups(
    named(...slugs).flatMap((study) =>
      leadingResults(study, { concept: 'objective-response', kinds: ['proportion'] }),
    ),
  )
  const made = responseChart(groups)
  if (!made) throw new Error('There is no response to draw.')
  return renderToStaticMarkup(<LandscapeChart chart={made} />)
}

test('the two counts of one trial have marks of two shapes, a row each, and the lower one stands apart', () => {
  const markup = chart(['atezolizumab-asps', 'casps'])
  const rows = rowsOf(markup).map((cells) => cells.slice(-6))
  expect(rows).toContainEqual([
    'Atezolizumab in ASPS Chen 2023',
    '',
    '19 of 52',
    '37%',
    '24 to 51',
    'investigators',
  ])
  expect(rows).toContainEqual([
    'Not to be lined up with the rows above: Atezolizumab in ASPS FDA notice',
    '',
    '12 of 49',
    '24%',
    '13 to 39',
    'independent review',
  ])
  const marks = [...markup.matchAll(/<(circle|path) class="(fig-[\w-]+)" (?:r|d)="(?:7\.\d|7)"/g)]
  expect(marks.map(([, , look]) => look)).toEqual(['fig-open', 'fig-solid-1'])
})

test('both arms of a randomised trial stand together, before all else', () => {
  const rows = rowsOf(chart(['atezolizumab-asps', 'casps']))
  expect(rows.slice(1, 3).map((cells) => cells.slice(0, -4).at(-2))).toEqual([
    'Cediranib, at 24 weeks ASCO 2017, abstract',
    'Placebo, at 24 weeks ASCO 2017, abstract',
  ])
})
