import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { Article } from '@/components/article/article'
import { checkStudy } from '@/evidence/checks/check-study'
import { resolveParsed } from '@/evidence/prose/resolved-article'
import { recordSchema } from '@/evidence/record/record-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Study, Term } from '@/evidence/study/study'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { getArticle } from '@/queries/articles'
import { getTerms } from '@/queries/terms'
import DataPage from '@/app/studies/[slug]/data/page'
import SourcesPage from '@/app/studies/[slug]/sources/page'
import { reportFields, storedValues, withField } from './stored-values'

const slug = 'atezolizumab-asps'
const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8')) as unknown
const glossary = read('glossary.yaml') as Partial<Term>[]
const original = studyFromRecord(recordSchema.parse(read(`studies/${slug}/record.yaml`)))
const door = vi.hoisted((): { study: Study | null } => ({ study: null }))

// Only the door to the database is replaced: an import for each of hundreds of values would take an hour, and
// another test proves that what comes through the door is the study of the record, field by field.
vi.mock('@/queries/studies', () => ({
  getStudy: async () => door.study,
  listStudies: async () => [door.study],
  listSlugs: async () => [slug],
}))
vi.mock('@/queries/terms', () => ({
  getTerms: async () => glossary.map((term) => ({ abbreviation: null, synonyms: [], ...term })),
}))

// Texts that tell the true number cannot be published beside another one; where a number is used has a test of its own.
vi.mock('@/app/studies/[slug]/data/using-texts', () => ({ usingTexts: async () => [] }))
// Each figure is drawn again without each result, to know which rest on it: most of the work of the page, and none of its numbers.
vi.mock('@/evidence/figures/resting-on', async (original) => ({
  ...(await original<object>()),
  figuresRestingOn: () => [],
}))
vi.mock('@/app/studies/[slug]/sources/source-order', () => ({ sourceOrderOf: async () => undefined }))

type Page = (props: { params: Promise<{ slug: string }> }) => Promise<ReactNode>
const pages = { data: DataPage, sources: SourcesPage } as const

/** Returns markup as HTML, without the data blocks that machines read. */
async function html(markup: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(markup)
  return (await text(prelude)).replace(/<script\b.*?<\/script>/gs, '')
}

async function drawn(view: keyof typeof pages, study: Study): Promise<string> {
  door.study = study
  const page: Page = pages[view]
  return html(await page({ params: Promise.resolve({ slug }) }))
}

/**
 * Returns the place of each report in a view, in the record's order of results and reports, without the checks (they may
 * change with a neighbour), so that a change is the report's own. In the data view the shown report is the row, and every
 * other a paragraph in the part of it that opens.
 */
/** The first table of results; what stands before it has no row of one report. */
const firstDomain = resultsByDomain(original)[0]?.domain ?? ''

function places(view: 'data' | 'sources', html: string): string[] {
  const found =
    view === 'data'
      ? // What is said of how sure one can be rests on reports, and has no row of one.
        [...html.slice(html.indexOf(`id="${firstDomain}"`)).matchAll(/<tbody\b.*?<\/tbody>/gs)].flatMap(
          ([row]) => [row.replace(/<details.*?<\/details>/gs, ''), ...(row.match(/<li><p>.*?<\/p>/gs) ?? [])],
        )
      : (html.slice(html.indexOf('id="reports"')).match(/<li><p>.*?<\/li>/gs) ?? [])
  return found.map((place) => place.replace(/<details.*?<\/details>/gs, '').replace(/<a [^>]*>/g, ''))
}

/** Returns the reports' ids in the order of a view's rows. */
function storedOrder(study: Study): string[] {
  return resultsByDomain(study)
    .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
    .flatMap(({ shown, others }) => [shown, ...others].map(({ joined }) => joined.report.id))
}

describe('every stored value reaches its readers', () => {
  const values = storedValues(original)

  test.each(['data', 'sources'] as const)(
    'each printed number of each report is in its row of the %s view',
    async (view) => {
      const before = places(view, await drawn(view, original))
      const order = storedOrder(original)
      expect(before).toHaveLength(order.length)
      const unmoved: string[] = []
      for (const field of reportFields) {
        const after = places(view, await drawn(view, withField(original, field)))
        const due = values.filter((value) => value.report?.field === field)
        for (const { name, report } of due) {
          const at = order.indexOf(report?.id ?? '')
          if (before[at] === after[at]) unmoved.push(name)
        }
      }
      expect(unmoved).toEqual([])
    },
  )

  test.each(['summary', 'plain'] as const)(
    'each value that the %s tells changes its words',
    async (view) => {
      door.study = original
      const article = await getArticle(slug, view)
      if (!article) throw new Error(`${slug} has no ${view}`)
      const { root, code } = article
      const terms = await getTerms()
      // One set of checks for all: what must change is the number itself, not the working beside it.
      const checks = checkStudy(original)
      const words = (study: Study) => {
        // What is wrong with the text is left out: it is said above the words, and not in them.
        const changed = { ...resolveParsed(root, '', `${view}.mdx`, study, terms), code, findings: [] }
        return html(<Article article={changed} study={study} checks={checks} />)
      }
      const { notes } = article.outline
      const told = values.filter((value) => notes.some(({ subject }) => value.isToldBy(subject)))
      const before = await words(original)
      const unmoved: string[] = []
      for (const value of told) {
        if ((await words(value.changed(original))) === before) unmoved.push(value.name)
      }
      expect(unmoved).toEqual([])
      expect(told.length).toBeGreaterThan(25)
    },
    300_000,
  )
})
