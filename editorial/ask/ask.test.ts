import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figuresOf } from '@/evidence/figures/catalogue'
import { figureNeeds } from '@/evidence/figures/needs'
import { ruleNames } from '@/evidence/study/vocabulary'
import { findingRules } from '@/evidence/text/finding-rules'
import { knownContent } from '../fixtures/known-content'
import { runExplain } from './explain-command'
import { runFigures } from './figures-command'
import { runUses } from './uses-command'

function told(run: typeof runUses, ...args: string[]) {
  let said = ''
  const take = (text: string) => void (said += text)
  return { code: run(args, { out: take, err: take }), lines: said.trimEnd().split('\n') }
}

test('every figure that any study has says what it needs', () => {
  const drawn = new Set(
    knownContent('content').studies.flatMap((study) => figuresOf(study).map(({ id }) => id)),
  )
  expect([...drawn].filter((id) => !(id in figureNeeds))).toEqual([])
})

test('a trial with one group is told its figures, and that a forest plot needs two arms', () => {
  const { code, lines } = told(runFigures, 'atezolizumab-asps')
  expect(code).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}counts-in-people +19 of 52 patients/))
  expect(lines).toContainEqual('  hazard-ratios        needs a hazard ratio between two arms, reported')
})

test('the uses of a result are the sentences that print it, with file and line', () => {
  const { code, lines } = told(runUses, 'palette-pazopanib', 'overall-survival-ratio')
  expect(code).toBe(0)
  expect(lines[0]).toMatch(
    /^content\/studies\/palette-pazopanib\/summary\.mdx:3 \(The bottom line\) Pazopanib delayed/,
  )
  expect(told(runUses, 'palette-pazopanib').lines).toContainEqual(
    expect.stringMatching(/^ +\d+ {2}overall-survival-ratio$/),
  )
})

test('the uses of a result go on to the figures drawn from it, and to what holds every result', () => {
  const { lines } = told(runUses, 'atezolizumab-asps', 'objective-response-investigator')
  expect(lines.at(-2)).toMatch(/^Figures drawn from it: counts-in-people, .*response-intervals/)
  expect(lines.at(-2)).not.toContain('hazard-ratios')
  expect(lines.at(-1)).toBe(
    'As every result, in the tables of the data and sources pages, and in CSV, Excel, JSON, FHIR R5, Markdown, Archive.',
  )
})

test('a rule is explained in the words of the methods page, with a published number', () => {
  const { code, lines } = told(runExplain, 'percentage-matches-count')
  expect(code).toBe(0)
  expect(lines[0]).toBe('Percentage against count and denominator (percentage-matches-count)')
  expect(lines[2]).toMatch(/^Does the printed percentage follow from the count/)
  expect(lines.at(-1)).toMatch(
    /^(Recomputed|Consistent|Fails|Cannot be checked).*: .* \([a-z0-9-]+, [a-z0-9-]+\)$/,
  )
  expect(lines.join('\n')).not.toMatch(/<[A-Z]/)
})

test('what may be claimed is told with its words', () => {
  const said = told(runExplain, 'claim').lines.join('\n')
  expect(said).toContain('\nmore-than-half: above 50%\n    more than half, over half\n')
  expect(said).toContain(
    '\nnon-inferior: the limit on the worse side stays within the margin fixed beforehand\n    non-inferior,',
  )
})

test('whatever a finding can name is explained, a rule of numbers on the methods page', () => {
  for (const [rule, { name }] of Object.entries(findingRules)) {
    const { code, lines } = told(runExplain, rule)
    expect([code, lines[0]]).toEqual([0, `${name} (${rule})`])
    expect(lines[2]).toMatch(/^.{40,}\.$/)
  }
  const methods = readFileSync('content/methods.mdx', 'utf8').toLowerCase()
  for (const name of Object.values(ruleNames)) expect(methods).toContain(`\n### ${name.toLowerCase()}\n`)
  expect(told(runExplain).lines).toHaveLength(Object.keys({ ...ruleNames, ...findingRules }).length)
})

test.each([
  [
    runFigures,
    ['atezolizumab'],
    'There is no study "atezolizumab" in content. Did you mean "atezolizumab-asps"?',
  ],
  [runUses, ['casps', 'overal-survival'], 'casps has no result "overal-survival".'],
  [runExplain, ['percentage-match-count'], 'Did you mean "percentage-matches-count"?'],
  [runFigures, [], 'Name a study.'],
])('%o %j is refused with the nearest right name', (run, args, words) => {
  const { code, lines } = told(run, ...args)
  expect(code).toBe(2)
  expect(lines.join('\n')).toContain(words)
})
