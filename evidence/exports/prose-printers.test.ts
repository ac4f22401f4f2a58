import { expect, test } from 'vitest'
import { fixtureStudy, fixtureTerms } from '@/evidence/prose/fixture-study'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { proseMarkdown } from './markdown/prose-markdown'
import { proseHtml } from './prose-html'

const place = {
  study: fixtureStudy,
  site: { address: 'https://a.example', name: 'A', language: 'en' },
}
const resolve = (text: string) => resolveArticle(text, 'a.mdx', fixtureStudy, fixtureTerms)
const html = (text: string) => proseHtml(resolve(text), place).replaceAll('\u00a0', ' ')
const markdown = (text: string) => proseMarkdown(resolve(text), place).replaceAll('\u00a0', ' ')

const response = '<Result of="objective-response-investigator" show="count" />'
const address = 'https://a.example/studies/fixture/data#objective-response-investigator'

/** What an editor writes, as a feed prints it, and as Markdown does; null where Markdown stays as it was written. */
const printed: [what: string, text: string, html: string, markdown: string | null][] = [
  ['code in a sentence', 'A `code` word.', '<p>A <code>code</code> word.</p>', null],
  [
    'a block of code',
    '```\ncode < here\n```\n\nWords.',
    '<pre><code>code &lt; here\n</code></pre>\n<p>Words.</p>',
    null,
  ],
  ['a line break', 'First\\\nthen', '<p>First<br>\nthen</p>', null],
  ['emphasis', 'An *open*, **plain** word.', '<p>An <em>open</em>, <strong>plain</strong> word.</p>', null],
  ['what was struck out', 'A ~~false~~ word.', '<p>A <del>false</del> word.</p>', null],
  ['a heading', '## Harms\n\nWords.', '<h2>Harms</h2>\n<p>Words.</p>', null],
  [
    'a list',
    '- One reason\n- *Another*',
    '<ul>\n<li>One reason</li>\n<li><em>Another</em></li>\n</ul>',
    null,
  ],
  ['a quotation', '> Words.', '<blockquote>\n<p>Words.</p>\n</blockquote>', null],
  [
    'a link within the site',
    'See [methods](/methods).',
    '<p>See <a href="https://a.example/methods">methods</a>.</p>',
    null,
  ],
  [
    'a link that is defined below',
    'See [methods].\n\n[methods]: /methods',
    '<p>See <a href="https://a.example/methods">methods</a>.</p>',
    null,
  ],
  ['a sign of HTML', 'A \\< B & C', '<p>A &lt; B &amp; C</p>', 'A < B & C'],
  [
    'a number',
    `In ${response}, it shrank.`,
    `<p>In <a href="${address}">19 of 52 patients</a>, it shrank.</p>`,
    'In 19 of 52 patients [objective-response-investigator], it shrank.',
  ],
  [
    'a number in emphasis and in a list',
    `- In *${response}*`,
    `<ul>\n<li>In <em><a href="${address}">19 of 52 patients</a></em></li>\n</ul>`,
    '- In *19 of 52 patients [objective-response-investigator]*',
  ],
  [
    'words in brackets after a number, which are no link',
    `In ${response}(so far).`,
    `<p>In <a href="${address}">19 of 52 patients</a>(so far).</p>`,
    'In 19 of 52 patients [objective-response-investigator]\\(so far).',
  ],
  [
    'a number that is no result',
    'Of <Population of="treated" />.',
    '<p>Of 52 patients.</p>',
    'Of 52 patients [population-treated].',
  ],
  [
    'a citation, a name and a term',
    'An <Term id="objective-response">objective response</Term>, says <Source of="fda-2022" />.<Cite source="fda-2022 chen-2023" />',
    '<p>An objective response, says FDA 2022. (FDA 2022; Chen 2023)</p>',
    'An objective response, says FDA 2022. (FDA 2022; Chen 2023)',
  ],
]

test.each(printed)('%s survives in a feed', (_, text, expected) => {
  expect(html(text)).toBe(expected)
})

test.each(printed)('%s survives in Markdown', (_, text, __, expected) => {
  expect(markdown(text)).toBe(expected ?? text)
})

const table = `| Group | Response |\n| ----- | -------: |\n| both | ${response} |`

test('a table stays a table, with the numbers in its cells', () => {
  expect(html(table)).toBe(
    [
      '<table>\n<thead>\n<tr>\n<th>Group</th>\n<th align="right">Response</th>\n</tr>\n</thead>',
      `<tbody>\n<tr>\n<td>both</td>\n<td align="right"><a href="${address}">19 of 52 patients</a></td>\n</tr>\n</tbody>\n</table>`,
    ].join('\n'),
  )
  const [head, rule, row] = markdown(table).split('\n')
  expect(head).toMatch(/^\| Group \| +Response \|$/)
  expect(rule).toMatch(/^\| -+ \| -+: \|$/)
  expect(row).toBe('| both  | 19 of 52 patients [objective-response-investigator] |')
})

test('a disagreement is a quotation of its own, and a figure leads to its page', () => {
  const text =
    'Before.\n\n<Disagreement id="response-rates" />\n\n<Figure id="response-intervals" />\n\nAfter.'
  const [resolution] = fixtureStudy.resolutions
  const parts = markdown(text).split('\n\n')
  expect(parts).toEqual([
    'Before.',
    `> **${resolution?.title}** [response-rates]: ${resolution?.reason} The explanation is probable and not shown. Both were read.`,
    'Figure: https://a.example/studies/fixture/figures/response-intervals',
    'After.',
  ])
  expect(html(text)).toContain(`<blockquote><p><strong>${resolution?.title}</strong>: `)
  expect(html(text)).toContain(
    '<figure><a href="https://a.example/studies/fixture/figures/response-intervals"><img ',
  )
})

test('a text that cannot be read, and a tag that means nothing, are never printed', () => {
  for (const text of [
    'Words </Claim>',
    'Words <Result of="objective-respons" /> here',
    'Seen in 19 of them',
  ]) {
    expect(() => html(text)).toThrow(/^a\.mdx:1:\d+ /)
    expect(() => markdown(text)).toThrow(/^a\.mdx:1:\d+ /)
  }
})
