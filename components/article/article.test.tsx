import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { checkStudy } from '@/evidence/checks/check-study'
import { fixtureStudy, fixtureTerms } from '@/evidence/prose/fixture-study'
import { articleFromText } from '@/queries/article-from-text'
import { Article } from './article'

const text = `## Responses

An <Term id="objective-response">objective response</Term> came in <Result of="objective-response-investigator" show="count percent interval" />,
<Claim that="about-one-third" of="objective-response-investigator">about one third</Claim>.<Cite source="fda-2022" />
Of <Population of="treated" />, (<Result of="complete-response" show="number" />) had a complete response, and
<Result of="objective-response-investigator" show="percent" /> had any. Survival is <Result of="overall-survival" show="state" />.

<Disagreement id="response-rates" />

The notice says <Quote of="objective-response-investigator" />.
`

async function rendered(mdx: string): Promise<string> {
  const place = { file: 'a.mdx', study: fixtureStudy, terms: fixtureTerms }
  const article = await articleFromText(mdx, place, false)
  const checks = checkStudy(fixtureStudy)
  return renderToStaticMarkup(<Article article={article} study={fixtureStudy} checks={checks} />)
}

const spaced = (html: string) => html.replaceAll('\u00a0', ' ')

test('a number is a button that opens its card, with its mark in words', async () => {
  const html = spaced(await rendered(text))
  expect(html).toContain(
    '<button type="button" class="datum" popoverTarget="note-objective-response-investigator-chen-2023">19 of 52 patients',
  )
  expect(html).toContain(
    '<span class="visually-hidden">, recomputed: show source</span><sup class="note-number">',
  )
  expect(html).toContain('</sup></button> (37%; 95% CI, 24 to 51),')
})

test('its card holds count, spread, key, source, quote, working and the ways on', async () => {
  const html = spaced(await rendered(text))
  const card = html.slice(html.indexOf('<li id="note-objective-response-investigator-chen-2023"'))
  const own = card.slice(0, card.indexOf('</li><li id=') + 1 || undefined)
  for (const part of [
    '<dd>19 of 52</dd>',
    '<dt>95% CI</dt><dd>24% to 51%, binomial method</dd>',
    '<dd>patients who received atezolizumab (N = 52)</dd>',
    '<dt>Assessed by</dt><dd>investigator</dd>',
    '<dt>Data cut-off</dt><dd>31 July 2022</dd>',
    '<a href="#source-chen-2023">Chen 2023</a>, Results',
    'an objective response occurred in 19',
    '19 of 52 is 36.5%, printed as 37.',
    'href="/studies/fixture/data#objective-response-investigator"',
    'href="/studies/fixture/sources#objective-response-investigator"',
    'popoverTargetAction="hide"',
  ]) {
    expect(own).toContain(part)
  }
})

test('the same result shown twice has one card; every button has a card and every card a button', async () => {
  const html = await rendered(text)
  const targets = new Set(
    [...html.matchAll(/class="(?:datum|term)" popoverTarget="([^"]+)"/g)].map(([, id]) => id),
  )
  const cards = [...html.matchAll(/id="((?:note|term)-[^"]+)"[^>]*popover="auto"/g)].map(([, id]) => id)
  expect(new Set(cards).size).toBe(cards.length)
  expect([...targets].sort()).toEqual([...cards].sort())
})

test('words for an absent value carry no mark', async () => {
  const html = spaced(await rendered(text))
  expect(html).toContain('not reported<span class="visually-hidden">: show source</span>')
})

test('sources are numbered by first appearance, and citations lead to them', async () => {
  const html = await rendered(text)
  expect(html).toContain('<a href="#source-fda-2022" aria-label="Source 1: FDA 2022">1</a>')
  expect(html.indexOf('<li id="source-fda-2022"')).toBeLessThan(html.indexOf('<li id="source-chen-2023"'))
})

test('a disagreement says who says what, why and since when', async () => {
  const html = spaced(await rendered(text))
  expect(html).toContain('Not comparable: both stand: different assessor')
  expect(html).toContain('<q>ORR was 24% (95% CI: 13, 39).</q>')
  expect(html).toContain('Decided on 20 November 2026 by The editors.')
})

test('no script, no inline style and no handler is written', async () => {
  expect(await rendered(text)).not.toMatch(/<script|\sstyle=|\son[a-z]+=/)
})

test('while an editor writes, what is wrong stands in its place and above the text', async () => {
  const html = await rendered('Words <Result of="complete-respons" show="number" /> here.')
  expect(html).toContain(
    '<mark class="prose-problem">&lt;Result&gt; of=&quot;complete-respons&quot; names no outcome',
  )
  expect(html).toContain('a.mdx:1:15')
})
