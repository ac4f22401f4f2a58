import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { reportingOf } from '@/app/reporting'
import { Article } from '@/components/article/article'
import { DataView } from '@/components/data/data-view'
import { knownContent } from '@/editorial/fixtures/known-content'
import { checkStudy } from '@/evidence/checks/check-study'
import { resultIdOf } from '@/evidence/prose/note'
import { noReadings } from '@/evidence/readings/readings-schema'
import type { Reporting } from '@/evidence/revisions/error-report'
import { articleFromText } from '@/queries/article-from-text'
import { getHistory } from '@/queries/revisions'
import { site } from '@/queries/site'

const slug = 'atezolizumab-asps'
const { studies, terms } = knownContent('content')
const study = studies.find((one) => one.slug === slug)
if (!study) throw new Error(`There is no study ${slug}.`)

const file = `content/studies/${slug}/summary.mdx`
const article = await articleFromText(readFileSync(file, 'utf8'), { file, study, terms }, false)
const checks = checkStudy(study)

const pages = {
  summary: (reporting?: Reporting | null) =>
    renderToStaticMarkup(<Article article={article} study={study} checks={checks} reporting={reporting} />),
  data: (reporting?: Reporting | null) =>
    renderToStaticMarkup(<DataView study={study} history={[]} readings={noReadings} reporting={reporting} />),
}

const link = /<a href="([^"]+)">Report an error<\/a> /g

/** The reports that a page's links would open, in their order. */
const reportsIn = (html: string) =>
  [...html.matchAll(link)].map(([, address = '']) => {
    const fields = new URL(address.replaceAll('&amp;', '&')).searchParams
    const lines = (fields.get('body') ?? '').split(/\r?\n/)
    return Object.fromEntries(
      lines.filter((line) => line.includes(': ')).map((line) => line.split(/: (.*)/s)),
    )
  })

afterEach(() => vi.unstubAllEnvs())

test('without a place to report to, a page is what it is with one, without its links', async () => {
  vi.stubEnv('SITE_REPORT_TO', '')
  const without = await reportingOf(slug)
  expect(without).toBeNull()
  vi.stubEnv('SITE_REPORT_TO', 'mailto:errors@site.example')
  const reporting = await reportingOf(slug)
  for (const page of Object.values(pages)) {
    expect(page(without)).toBe(page())
    expect(page(without)).not.toMatch(/mailto:|Report an error/)
    expect(page(reporting).replace(link, '').replaceAll('<p></p>', '')).toBe(page())
  }
})

test.each(['mailto:errors@site.example', 'https://forge.example/owner/name/issues/new?labels=error'])(
  'with %s, the note of every number and the row of every result open a report of it at the latest revision',
  async (to) => {
    vi.stubEnv('SITE_REPORT_TO', to)
    const reporting = await reportingOf(slug)
    const latest = (await getHistory(slug)).length
    const inNotes = reportsIn(pages.summary(reporting))
    expect(inNotes.map(({ Result }) => Result)).toEqual(
      article.outline.notes.map(({ subject }) => resultIdOf(subject) ?? 'not a result of its own'),
    )
    const inRows = reportsIn(pages.data(reporting))
    expect(inRows.map(({ Result }) => Result).sort()).toEqual(study.results.map(({ id }) => id).sort())
    for (const { Study, Revision, Address, Result, Shown } of [...inNotes, ...inRows]) {
      expect(Study).toBe(`${study.shortTitle} (${slug})`)
      expect(Revision).toBe(String(latest))
      const result = study.results.some(({ id }) => id === Result) ? `#result-${Result}` : ''
      expect(Address).toBe(`${site.address}/studies/${slug}/v/${latest}${result}`)
      expect(Shown).not.toBe('')
    }
    expect(inRows.find(({ Result }) => Result === 'objective-response-investigator')?.Shown).toBe(
      'Objective response: 19 of 52; 37%; 95% CI, 24 to 51 (Chen 2023)',
    )
    expect(inNotes.find(({ Result }) => Result === 'objective-response-investigator')?.Shown).toMatch(
      /^Objective response: 19 of 52 \(37%; 95% CI, 24 to 51\); in 52 patients/,
    )
  },
)

test('a revision that is read is the one that is reported', async () => {
  vi.stubEnv('SITE_REPORT_TO', 'mailto:errors@site.example')
  const reporting = await reportingOf(slug, 1)
  expect(reporting).toMatchObject({ to: 'mailto:errors@site.example', revision: 1 })
  for (const { Revision } of reportsIn(pages.summary(reporting))) expect(Revision).toBe('1')
})

test('no address of a report is longer than browsers and mail programs take', async () => {
  vi.stubEnv('SITE_REPORT_TO', 'mailto:errors@site.example')
  for (const one of studies) {
    const reporting = await reportingOf(one.slug)
    const html = renderToStaticMarkup(
      <DataView study={one} history={[]} readings={noReadings} reporting={reporting} />,
    )
    for (const [, address = ''] of html.matchAll(link)) expect(address.length).toBeLessThan(2000)
  }
  for (const [, address = ''] of pages.summary(await reportingOf(slug)).matchAll(link))
    expect(address.length).toBeLessThan(2000)
})
