import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '@/editorial/check-content'
import { knownContent } from '@/editorial/fixtures/known-content'
import { tags } from '@/evidence/prose/tag-vocabulary'
import { changedLines } from '@/evidence/workbench/changed-lines'
import { completionsAt } from '@/evidence/workbench/completions'
import { tagAt } from '@/evidence/workbench/tag-at'
import { workOn } from '@/evidence/workbench/work-on'

const { studies, terms } = knownContent('content')
const flagship = studies.find(({ slug }) => slug === 'atezolizumab-asps')
if (!flagship) throw new Error('There is no flagship.')
const file = `content/studies/${flagship.slug}/summary.mdx`
const text = readFileSync(file, 'utf8')
const writing = { study: flagship, terms, kind: 'summary', file } as const

const offered = (before: string) =>
  completionsAt(before, flagship, terms)?.options.map(({ label }) => label) ?? null

test('a tag is completed by its name, its attributes and what they may hold', () => {
  expect(offered('In <')).toContain('Result')
  // A tag of the site's own pages means nothing here.
  expect(offered('In <')).not.toContain('Insert')
  expect(offered('In <Result ')).toEqual(Object.keys(tags.Result.attributes))
  expect(offered('In <Result of="objective-response" ')).not.toContain('of')
  expect(offered('In <Result of="obj')).toContain('objective-response-investigator')
  expect(offered('In <Result of="x" show="count ')).not.toContain('count')
  expect(offered('In <Result of="x" show="count ')).toContain('percent')
  expect(offered('In <Term id="')).toEqual(terms.map(({ id }) => id))
})

test('nothing is offered in prose, behind a tag, or in an attribute that no tag has', () => {
  for (const before of ['', 'Plain words', '<Result of="x" /> and', '<Term id="median">me', '</Te', 'a < b'])
    expect(offered(before)).toBe(null)
  expect(offered('<Result nonsense="')).toBe(null)
  expect(offered('<Nonsense of="')).toBe(null)
})

test('every name that is offered is known to the checks', () => {
  const ids = offered('<Result of="') ?? []
  expect(ids.length).toBeGreaterThan(50)
  const messages = workOn(ids.map((id) => `On <Result of="${id}" />.`).join('\n\n'), writing).findings
  expect(messages.filter(({ message }) => message.includes('names no'))).toEqual([])
})

test('pointing at a number tells the report and its quotation', () => {
  const { article } = workOn(text, writing)
  const told = tagAt(article, text.indexOf('<Result of="objective-response-investigator"') + 3, flagship)
  expect(told?.title.replaceAll('\u00a0', ' ')).toContain('19 of 52 patients')
  expect(told?.source).toContain('Chen 2023')
  expect(told?.quote).toContain('an objective response occurred in 19 (37%')
  expect(tagAt(article, 0, flagship)).toBe(null)
})

test.each(['summary', 'plain'] as const)('what is found in a %s is what npm run check finds', (kind) => {
  const slip = '\nSeen in 17 patients with <Result of="nothing" />.\n\n## '
  const name = `studies/casps/${kind}.mdx`
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'))
  for (const one of ['glossary.yaml', 'studies/casps'])
    cpSync(`content/${one}`, path.join(folder, one), { recursive: true })
  const slipped = readFileSync(path.join(folder, name), 'utf8').replace('\n## ', slip)
  writeFileSync(path.join(folder, name), slipped)
  const said = checkContent(folder, ['casps']).findings.filter((one) => one.file.endsWith(name))
  rmSync(folder, { recursive: true })

  const study = studies.find(({ slug }) => slug === 'casps')
  if (!study) throw new Error('There is no study "casps".')
  const { findings } = workOn(slipped, { study, terms, kind, file: said[0]?.file ?? '' })
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['unbound-number', 'unknown-result']),
  )
  expect(findings).toEqual(said)
})

test('beside the text stand its words, long sentences, unused results and sources not cited', () => {
  const { tally } = workOn(text, writing)
  expect(tally.target).toEqual({ min: 200, max: 1400 })
  expect(tally.sections[0]?.heading).toBe('The bottom line')
  const inSections = tally.sections.reduce((sum, { words }) => sum + words, 0)
  const headings = tally.sections.reduce((sum, { heading }) => sum + (heading ?? '').split(' ').length, 0)
  expect(inSections + headings).toBe(tally.words)
  expect(tally.longSentences.every(({ words }) => words > 30)).toBe(true)
  const used = new Set([...text.matchAll(/of="([^"]+)"/g)].map(([, id]) => id))
  expect(tally.unused.filter(({ id }) => used.has(id))).toEqual([])
  const slipped = workOn(`${text}\nSeen in 17 patients.\n`, writing).tally.unbound
  expect(slipped.map(({ line }) => line)).toEqual([text.split('\n').length + 1])
})

test('two versions of a text are told apart by their lines', () => {
  expect(changedLines('a\nb\nc', 'a\nb\nc')).toBe(null)
  expect(changedLines('a\nb\nc', 'a\nx\ny\nc')).toEqual({ from: 2, mine: ['b'], theirs: ['x', 'y'] })
  expect(changedLines('a\na', 'a\na\na')).toEqual({ from: 3, mine: [], theirs: ['a'] })
})
