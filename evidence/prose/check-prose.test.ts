import { expect, test } from 'vitest'
import { findingLine } from '@/evidence/text/finding'
import { isSafeToShow } from './article'
import { checkProse } from './check-prose'
import { fixtureStudy, fixtureTerms } from './fixture-study'

const lines = (text: string) => checkProse(text, 'a.mdx', fixtureStudy, fixtureTerms).map(findingLine)

const html = 'is HTML, which articles do not hold; write Markdown, or one of Result, Population,'
const code = '{...} is code, which articles do not hold. Remove it, or write "\\{" for the sign itself.'

type Refused = [text: string, place: string, message: string][]

/** Texts that would run, draw or lead to something that is no article. */
const hostile: Refused = [
  ["import fs from 'node:fs'\n\nWords", '1:1', 'Articles hold no "import" and no "export"; remove the line'],
  ['Words\n\nexport const a = 1', '3:1', 'Articles hold no "import" and no "export"'],
  ['Words {process.env.PATH} here', '1:7', code],
  ['{(globalThis.canary = true)}', '1:1', code],
  ['<Result of={globalThis.a} />', '1:9', 'of={...} is code; write of="...".'],
  ['An <Result {...props} /> here', '1:4', '{...props} is code; give <Result> plain attributes'],
  ['<script>alert(1)</script>', '1:1', `<script> ${html}`],
  ['<iframe src="https://a.org" />', '1:1', `<iframe> ${html}`],
  ['<svg><foreignObject /></svg>', '1:1', `<svg> ${html}`],
  ['<img src="x" onerror="alert(1)" />', '1:1', `<img> ${html}`],
  ['<>words</>', '1:1', `<> ${html}`],
  ['<React.Fragment />', '1:1', `<React.Fragment> ${html}`],
  [
    '[here](javascript:alert)',
    '1:1',
    'A link goes to https://, mailto:, # or a page of this site; "javascript:alert" is none',
  ],
  ['[here](JaVaScRiPt:alert)', '1:1', 'A link goes to https://'],
  ['[here](data:text/html,a)', '1:1', 'A link goes to https://'],
  ['[here](//evil.org)', '1:1', 'A link goes to https://'],
  ['[here][a]\n\n[a]: vbscript:a', '3:1', 'A link goes to https://'],
]

/** Slips that the parser would explain in its own terms, or not at all. */
const careless: Refused = [
  ['![a](https://a.org/a.png)', '1:1', 'Pictures are drawn from the record: write <Figure id="..." />.'],
  ['Words[^a]\n\n[^a]: note', '1:6', 'Notes come from tags'],
  ['# Title', '1:1', 'The title of the page is the only heading of the first level; write "## ..." here.'],
  ['<Widget />', '1:1', 'There is no tag <Widget>.'],
  [
    'See <Claim that="none" of="complete-response">no patient',
    '1:5',
    '<Claim> is opened here and never closed.',
  ],
  ['Words</Claim>', '1:6', '</Claim> closes a tag that was not opened.'],
  [
    'A p value of p<0.05 here',
    '1:15',
    '"<0.05" reads as the start of a tag. Put a space after "<", or write "&lt;".',
  ],
  [
    'Ratio {a and more',
    '1:7',
    '"{" begins code, which articles do not hold. Write "\\{" for the sign itself, or leave it out.',
  ],
  ['Words {a b} here', '1:7', 'This reads as code, which articles do not hold.'],
  ['<!-- later -->', '1:1', 'Comments do not belong in an article'],
  ['See <https://a.org> here', '1:5', 'Write a link as [words](https://...).'],
  ['A <Result of=complete-response /> here', '1:14', 'The value of an attribute stands in quotation marks'],
  [
    'A <Result of="complete-response /> here',
    '1:3',
    'An attribute of this tag has no closing quotation mark.',
  ],
  ['First line\n<Result of="complete-response" />\nlast', '2:1', '<Result> stands on a line of its own'],
  ['A <Figure id="best-response" /> here', '1:3', '<Figure> stands in a paragraph of its own'],
  ['## Of <Population of="treated" />', '1:7', '<Population> cannot stand inside a heading or a link.'],
  [
    'A <Term id="objective-response">very **large**</Term> one more reason',
    '1:3',
    '<Term> holds plain words only',
  ],
]

test.each([...hostile, ...careless])('%j is refused', (text, place, message) => {
  expect(lines(text).map((line) => line.slice(0, `a.mdx:${place} ${message}`.length))).toContain(
    `a.mdx:${place} ${message}`,
  )
})

test('a text with code, HTML or a hostile address is never compiled, not even for its editor', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(15)
  for (const [text] of hostile) {
    expect(isSafeToShow(checkProse(text, 'a.mdx', fixtureStudy, fixtureTerms)), text).toBe(false)
  }
  expect(Object.hasOwn(globalThis, 'canary')).toBe(false)
})

test('findings come in the order of the text, each at the attribute that is wrong', () => {
  const text = [
    'It was 37% in <Result of="objective-respons" show="count" />.',
    '',
    'Most had <Result of="stable-disease" show="coutn" />, and <Claim that="most" of="stable-disease">most</Claim>.',
  ].join('\n')
  expect(lines(text)).toEqual([
    'a.mdx:1:8 "37%" is typed. A number comes from the record by a tag such as <Result of="..." />. The record prints it for of="objective-response-investigator".',
    'a.mdx:1:23 of="objective-respons" names no outcome or result. Did you mean "objective-response"?',
    'a.mdx:3:1 "Most" says how much without a tag. Write <Claim that="..." of="...">Most</Claim>, so that the data must bear it out.',
    'a.mdx:3:38 show="coutn" is no word of this attribute. Did you mean "count"?',
    'a.mdx:3:59 "most" is not borne out by stable-disease: 28 of 52 is 53.8%. It bears out "about half".',
  ])
})

test('an article that keeps the rules has no finding', () => {
  const text = [
    '## Responses',
    '',
    'An <Term id="objective-response">objective response</Term> came in <Result of="objective-response-investigator" />,',
    'which is <Claim that="about-one-third" of="objective-response-investigator">about one third</Claim>.<Cite source="chen-2023" />',
    'See [the notice](https://a.org/2022), [below](#responses) or [our methods](/methods).',
    '',
    '<Disagreement id="response-rates" />',
  ].join('\n')
  expect(lines(text)).toEqual([])
})
