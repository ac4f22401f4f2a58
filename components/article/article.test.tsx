import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { checkStudy } from '@/evidence/checks/check-study'
import { fixtureStudy, fixtureTerms } from '@/evidence/prose/fixture-study'
import { articleFromText } from '@/queries/article-from-text'
import { Article } from './article'
import { contentsOfArticle } from './contents-of-article'

const text = `## Responses

An <Term id="objective-response">objective response</Term> came in <Result of="objective-response-investigator" show="count percent interval" />,
<Claim that="about-one-third" of="objective-response-investigator">about one third</Claim>.<Cite source="fda-2022" />
Of <Population of="treated" />, (<Result of="complete-response" show="number" />) had a complete response, and
<Result of="objective-response-investigator" show="percent" /> had any. Survival is <Result of="overall-survival" show="state" />.

<Disagreement id="response-rates" />

The notice says <Quote of="objective-response-investigator" />.
`

async function rendered(mdx: string, sourcesOfOther?: string[]): Promise<string> {
  const place = { file: 'a.mdx', study: fixtureStudy, terms: fixtureTerms }
  const article = await articleFromText(mdx, place, false)
  const checks = checkStudy(fixtureStudy)
  const other = sourcesOfOther && { sourcesOfOther }
  return renderToStaticMarkup(<Article article={article} study={fixtureStudy} checks={checks} {...other} />)
}

const spaced = (html: string) => html.replaceAll('\u00a0', ' ')

const noteOf19 = 'note-1'

test('a number is text of its sentence, and the mark after it opens its note', async () => {
  const html = spaced(await rendered(text))
  expect(html).toContain(
    `came in <span class="datum" data-note="1" data-mark="recomputed">19 of 52 patients<button type="button" class="source-of" popoverTarget="${noteOf19}" data-reach="15" aria-label="Source of 19 of 52 patients"></button></span> (37%; 95% CI, 24 to 51),`,
  )
})

test('no paragraph holds anything but its sentences: buttons are empty, and notes stand after it', async () => {
  const html = await rendered(text)
  const paragraphs = html.slice(html.indexOf('<p focusgroup'), html.indexOf('class="notes"'))
  for (const [, paragraph = ''] of paragraphs.matchAll(/<p focusgroup[^>]*>(.*?)<\/p>/gs)) {
    expect(paragraph).not.toMatch(/visually-hidden|<aside|<div|popover="/)
    for (const [, label] of paragraph.matchAll(/<button[^>]*>(.*?)<\/button>/g)) expect(label).toBe('')
    for (const [, number] of paragraph.matchAll(/<a href="#source-[^>]*>(.*?)<\/a>/g)) expect(number).toBe('')
  }
  expect(html).toMatch(/<\/p>\s*<div class="margin-notes" aria-hidden="true">/)
})

test('its note says value, people, source, quotation, one check and the ways on', async () => {
  const html = spaced(await rendered(text))
  const card = html.slice(html.indexOf(`<div id="${noteOf19}"`))
  const own = card.slice(0, card.indexOf('</div>'))
  for (const part of [
    'role="dialog"',
    'aria-labelledby="n1"',
    '<p class="card-title" id="n1">Objective response</p>',
    '19 of 52<span class="detail"> (37%; 95% CI, 24 to 51); in 52 patients who received atezolizumab</span>',
    '; judged by the investigators',
    '; data to 31 July 2022',
    '<a href="#source-chen-2023">Chen 2023</a>, Results',
    'an objective response occurred in 19',
    '19 of 52 is 36.5%, printed as 37.',
    'href="/studies/fixture/data#objective-response-investigator"',
    'href="/studies/fixture/sources#objective-response-investigator"',
    'popoverTargetAction="hide"',
  ]) {
    expect(own).toContain(part)
  }
  expect(own.match(/printed as/g)).toHaveLength(1)
})

test('the same result shown twice has one note; every mark has a note and every note a mark', async () => {
  const html = await rendered(text)
  const targets = new Set(
    [...html.matchAll(/class="source-of" popoverTarget="([^"]+)"/g)].map(([, id]) => id),
  )
  const notes = [...html.matchAll(/id="(note-[^"]+)"[^>]*popover="auto"/g)].map(([, id]) => id)
  expect(new Set(notes).size).toBe(notes.length)
  expect([...targets].sort()).toEqual([...notes].sort())
})

test('words for an absent value have a note and no mark of a check', async () => {
  const html = spaced(await rendered(text))
  expect(html).toMatch(
    /<span class="datum" data-note="\d+">not reported<button type="button" class="source-of" popoverTarget="[^"]+" data-reach="10" aria-label="Source of not reported">/,
  )
})

test('a line above the words says what came of the checks, and a box shows them', async () => {
  const html = spaced(await rendered(text))
  const words = html.slice(html.indexOf('class="show-marks '), html.indexOf('<h2')).replace(/<[^>]+>/g, '')
  expect(words).toContain(
    'Of the 2 results quoted here, 1 was recomputed and 1 is beyond any rule.  Show marks With a keyboard',
  )
})

test('a word leads to the glossary where it first stands, and only there', async () => {
  const html = await rendered(
    'An <Term id="objective-response">objective response</Term>, and another <Term id="objective-response">objective response</Term>.',
  )
  expect(html).toContain(
    'An <a class="term" focusgroup="none" href="/glossary#objective-response">objective response</a>, and another objective response.</p>',
  )
})

test('sources are numbered by first appearance, and citations lead to them', async () => {
  const html = await rendered(text)
  expect(html).toContain('<a href="#source-fda-2022" data-source="1" aria-label="Source 1: FDA 2022"></a>')
  expect(html.indexOf('<li id="source-fda-2022"')).toBeLessThan(html.indexOf('<li id="source-chen-2023"'))
})

test('a disagreement says who says what, why and since when', async () => {
  const html = spaced(await rendered(text))
  expect(html).toContain('Not comparable: both stand: probably a different assessor')
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

test('a source has the number that it has in the other article of the study', async () => {
  const html = await rendered('Words.<Cite source="fda-2022" />', ['chen-2023', 'asco-post-2023', 'fda-2022'])
  expect(html).toContain('data-source="3" aria-label="Source 3:')
  expect(html).toContain('<li id="source-fda-2022" value="3">')
})

test('a phone has the sections that are sought first, and nothing leads to the opening', async () => {
  const place = { file: 'a.mdx', study: fixtureStudy, terms: fixtureTerms }
  const sections = ['What was studied', 'What was found', 'Harms'].map((title) => `## ${title}\n\nWords.`)
  const text = ['## The bottom line\n\nWords.\n\n**Harms.** Few.', ...sections].join('\n\n')
  expect(contentsOfArticle(await articleFromText(text, place, false))).toEqual([
    { id: 'what-was-studied', label: 'What was studied', isAside: true },
    { id: 'what-was-found', label: 'What was found', isAside: false },
    { id: 'harms', label: 'Harms', isAside: false },
  ])
})
