import { existsSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Article } from '@/components/article/article'
import { WhereUsed } from '@/components/data/where-used'
import { conditionTexts } from '@/editorial/condition-texts'
import { knownContent } from '@/editorial/fixtures/known-content'
import { checkStudy } from '@/evidence/checks/check-study'
import { plainSpaces, setType } from '@/evidence/format/typography'
import { formatReport } from '@/evidence/format/result'
import { figuresRestingOn } from '@/evidence/figures/resting-on'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { whereUsed } from '@/evidence/prose/where-used'
import { joinAllReports, joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { articleFromText } from '@/queries/article-from-text'

const { studies, terms } = knownContent('content')

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
const wordsOf = (html: string) =>
  plainSpaces(
    html.replace(/<[^>]+>/g, '').replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => entities[sign] ?? sign),
  )

/** What a page shows of results, read from its markup alone; the record only tells which result the markup speaks of. */
function shownResults(html: string, study: Study): Set<string> {
  const words = html.slice(0, html.indexOf('<div class="notes">'))
  const found = new Set<string>()
  const opened = new Set([...words.matchAll(/data-note="(\d+)"/g)].map(([, number]) => number))
  const cards = html.split(/(?=<div id="note-\d+" class="card")/).slice(1)
  for (const card of cards) {
    const number = /^<div id="note-(\d+)"/.exec(card)?.[1]
    expect(opened.has(number), `note ${number} is opened by no number`).toBe(true)
    const own = /\/data#([a-z0-9-]+)"/.exec(card)?.[1]
    if (own !== undefined) found.add(own)
    const text = wordsOf(card)
    for (const { id } of study.results) if (own === undefined && text.includes(`${id}: `)) found.add(id)
    // Words that compare two results name the second by its outcome, value and people.
    if (/class="card-title"[^>]*>\u201c/.test(card))
      for (const { id } of study.results) {
        const joined = joinResult(study, id)
        const line = `${joined.outcome.title}: ${formatReport(joined)}, ${joined.population.label}`
        if (text.includes(wordsOf(plainSpaces(setType(line))))) found.add(id)
      }
  }
  expect(cards).toHaveLength(opened.size)
  for (const [, id] of words.matchAll(/id="disagreement-([a-z0-9-]+)"/g))
    for (const resultId of study.resolutions.find((one) => one.id === id)?.resultIds ?? [])
      found.add(resultId)
  const outside = words.replace(/<aside class="disagreement.*?<\/aside>/gs, '')
  const quoted = [...outside.matchAll(/<q>(.*?)<\/q>/gs)].map(([, text = '']) => wordsOf(text))
  for (const { result, report } of joinAllReports(study))
    if (report.quote !== null && quoted.includes(plainSpaces(setType(report.quote)))) found.add(result.id)
  return found
}

test('the data page lists the sentences that print a result, and the figures drawn from it', () => {
  const study = studies.find((one) => one.slug === 'casps')
  if (!study) throw new Error('There is no such study.')
  const texts = (['summary', 'plain'] as const).map((kind) => {
    const file = `content/studies/${study.slug}/${kind}.mdx`
    const article = resolveArticle(readFileSync(file, 'utf8'), file, study, terms)
    return { label: kind, address: `/${kind}`, uses: whereUsed(study, [{ kind, article }]) }
  })
  const html = renderToStaticMarkup(<WhereUsed study={study} texts={texts} />)
  const items = html.split(/(?=<li[^>]*data-result=)/).slice(1)
  const listed = new Map(items.map((item) => [/data-result="([^"]+)"/.exec(item)?.[1] ?? '', item]))
  for (const { id } of study.results) {
    const item = listed.get(id) ?? ''
    const uses = texts.flatMap((text) => text.uses.get(id) ?? [])
    const figures = figuresRestingOn(study, id)
    expect(item === '', id).toBe(uses.length + figures.length === 0)
    expect(html).toContain(`href="#${id}"`)
    for (const { sentence } of uses) expect(wordsOf(item)).toContain(plainSpaces(sentence))
    expect([...item.matchAll(/\/figures\/([a-z-]+)"/g)].map(([, figure]) => figure)).toEqual(figures)
  }
})

test.each(conditionTexts('content', studies))(
  'the results that are listed as used in $file are those that its page shows',
  async ({ file, study }) => {
    if (!study) throw new Error('No study has the condition.')
    const article = await articleFromText(readFileSync(file, 'utf8'), { file, study, terms }, false)
    const html = renderToStaticMarkup(<Article article={article} study={study} checks={checkStudy(study)} />)
    const listed = [...whereUsed(study, [{ kind: 'condition', article }])].flatMap(([id, { length }]) =>
      length > 0 ? id : [],
    )
    expect([...shownResults(html, study)].sort()).toEqual(listed.sort())
  },
)

describe.each(studies.map(({ slug }) => slug))('%s', (slug) => {
  test.each(['summary', 'plain'] as const)(
    'the results that are listed as used in the %s are those that its page shows',
    async (kind) => {
      const study = studies.find((one) => one.slug === slug)
      const file = `content/studies/${slug}/${kind}.mdx`
      if (!study || !existsSync(file)) throw new Error(`There is no ${file}.`)
      const article = await articleFromText(readFileSync(file, 'utf8'), { file, study, terms }, false)
      const html = renderToStaticMarkup(
        <Article article={article} study={study} checks={checkStudy(study)} isPlain={kind === 'plain'} />,
      )
      const listed = [...whereUsed(study, [{ kind, article }])].flatMap(([id, { length }]) =>
        length > 0 ? id : [],
      )
      expect(listed.length).toBeGreaterThan(1)
      expect([...shownResults(html, study)].sort()).toEqual(listed.sort())
    },
  )
})
