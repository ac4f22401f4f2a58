import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { Article } from '@/components/article/article'
import { SiteArticle } from '@/components/article/site-article'
import { readContent } from '@/editorial/content-files'
import { proseMarkdown } from '@/evidence/exports/markdown/prose-markdown'
import { proseHtml } from '@/evidence/exports/prose-html'
import { parseProse } from '@/evidence/prose/parse-prose'
import { plainText } from '@/evidence/prose/plain-text'
import { resolveTag } from '@/evidence/prose/resolve-tag'
import { whereUsed } from '@/evidence/prose/where-used'
import { proseDocuments } from '@/evidence/search/prose-documents'
import { articleFromText } from '@/queries/article-from-text'
import { site } from '../exports/site'

vi.mock('@/evidence/prose/resolve-tag', { spy: true })
vi.mock('@/evidence/prose/parse-prose', { spy: true })

const { studies, terms } = readContent('content')
const place = { address: '/', name: 'Name' }

async function read(file: string, slug: string | null) {
  vi.mocked(resolveTag).mockClear()
  vi.mocked(parseProse).mockClear()
  const study = studies.find((one) => one.slug === slug) ?? null
  const article = await articleFromText(readFileSync(file, 'utf8'), { file, study, terms }, true)
  return { article, study }
}

test.each(['summary', 'plain'] as const)(
  'the %s of the flagship is parsed once, and each of its tags resolved once, for all that is printed of it',
  async (kind) => {
    const slug = 'atezolizumab-asps'
    const { article, study } = await read(`content/studies/${slug}/${kind}.mdx`, slug)
    if (!study) throw new Error(`There is no study ${slug}.`)
    const printed = [
      renderToStaticMarkup(<Article article={article} study={study} checks={[]} />),
      proseMarkdown(article, { study, site }),
      proseHtml(article, { study, site }),
      plainText(article.root, article),
      JSON.stringify(proseDocuments(article, place, study)),
      JSON.stringify([...whereUsed(study, [{ kind, article }])]),
    ]
    for (const one of printed) expect(one.replaceAll('\u00a0', ' ')).toContain('19 of 52 patients')
    expect(article.tags.length).toBeGreaterThan(25)
    expect(vi.mocked(resolveTag)).toHaveBeenCalledTimes(article.tags.length)
    expect(vi.mocked(parseProse)).toHaveBeenCalledTimes(1)
  },
)

test("so is one of the site's own pages", async () => {
  const { article } = await read('content/methods.mdx', null)
  const parts = {
    ruleExample: (rule: string) => `example of ${rule}`,
    insert: (name: string) => `made ${name}`,
  }
  const html = renderToStaticMarkup(<SiteArticle article={article} parts={parts} />)
  expect(html).toContain('example of percentage-matches-count')
  expect(html).toContain('made detection-rates')
  proseDocuments(article, place, null)
  expect(vi.mocked(resolveTag)).toHaveBeenCalledTimes(article.tags.length)
  expect(vi.mocked(parseProse)).toHaveBeenCalledTimes(1)
})

test('the anchors in a page are those that contents and search lead to', async () => {
  for (const kind of ['summary', 'plain'] as const) {
    const slug = 'atezolizumab-asps'
    const { article, study } = await read(`content/studies/${slug}/${kind}.mdx`, slug)
    if (!study) throw new Error(`There is no study ${slug}.`)
    const html = renderToStaticMarkup(<Article article={article} study={study} checks={[]} />)
    const headings = [...html.matchAll(/<h([2-6]) id="([^"]+)"[^>]*>([^<]*)<\/h/g)].map(
      ([, depth, id, text]) => ({
        depth: Number(depth),
        id,
        text: text?.replaceAll('&#x27;', "'"),
      }),
    )
    expect(article.headings.length).toBeGreaterThan(4)
    for (const heading of article.headings) expect(headings).toContainEqual(heading)
  }
})
