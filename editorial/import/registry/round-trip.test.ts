import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readRecordFile } from '../../record-file'
import { readRegistryDraft } from '../import-registry'
import { exportResults } from './export'
import { exportProtocol } from './export-protocol'
import { coverageOf, ofPlaces, protocolCoverageOf } from './loss'
import { leavesOf } from './tree'

const fixture = (name: string) => `editorial/fixtures/import/ctgov/${name}.json`
const resultsIn = (name: string): unknown =>
  (JSON.parse(readFileSync(fixture(name), 'utf8')) as { resultsSection: unknown }).resultsSection

/** What the record's own reader makes of a draft as it is written to its folder. */
async function readBack(name: string) {
  const { slug, files, findings } = await readRegistryDraft(fixture(name))
  expect(findings).toEqual([])
  const folder = mkdtempSync(path.join(tmpdir(), 'denominator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const draft = path.join(folder, 'drafts', slug)
  mkdirSync(draft, { recursive: true })
  const file = path.join(draft, 'record.yaml')
  writeFileSync(file, files['record.yaml'] ?? '')
  return readRecordFile(file)
}

// Single values, and those of them that are neither agreements nor addresses: two groups with means; one group with medians
// and commas; a comparison for non-inferiority with its margin and tables of harms; a crossover of three periods.
const records = [
  ['NCT00233480', 334, 329],
  ['NCT04145635', 325, 318],
  ['NCT02354352', 723, 717],
  ['NCT04434664', 910, 903],
] as const
test.each(records)(
  'what the draft of %s holds comes out of its file as the registry has it',
  async (name, total, mapped) => {
    const { record, findings } = await readBack(name)
    // What a program proposed keeps the study a draft, and is the one thing that the check says.
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unconfirmed', 'warning']])
    if (record === null) throw new Error('The reader of records refused the draft.')
    const results = resultsIn(name)
    const coverage = coverageOf(results, record)
    expect(coverage).toMatchObject({ total, mapped })
    expect(coverage.lost.every(({ pattern }) => pattern.startsWith('moreInfoModule.'))).toBe(true)
    expect(coverage.lost.reduce((sum, { count }) => sum + count, 0)).toBe(total - mapped)

    // And the other way: the export says nothing that the registry does not.
    const printed = leavesOf(results)
    const strangers = [...leavesOf(exportResults(record).resultsSection)].filter(
      ([at, value]) => printed.get(at) !== value,
    )
    expect(strangers).toEqual([])
  },
)

test.each(records.map(([name]) => name))(
  'of the protocol of %s the draft exports what the registry has, and the loss report names the rest',
  async (name) => {
    const { record } = await readBack(name)
    if (record === null) throw new Error('The reader of records refused the draft.')
    const { protocolSection } = JSON.parse(readFileSync(fixture(name), 'utf8')) as {
      protocolSection: unknown
    }
    const printed = leavesOf(protocolSection)
    const exported = [...leavesOf(exportProtocol(record))]
    // Titles, identifiers, dates, sponsor, conditions, design, arms and interventions.
    expect(exported.length).toBeGreaterThan(25)
    const marksInPlainForm = (text: unknown) => (typeof text === 'string' ? text.normalize('NFKC') : text)
    expect(exported.filter(([at, value]) => marksInPlainForm(printed.get(at)) !== value)).toEqual([])
    const coverage = protocolCoverageOf(protocolSection, record)
    const { total, mapped, lost } = coverage
    expect(lost.reduce((sum, { count }) => sum + count, mapped)).toBe(total)
    expect(lost.filter(({ reason }) => reason.startsWith('The import does not know'))).toEqual([])
    // Places and persons aside: titles, dates, design, arms, planned outcomes, limits of eligibility.
    expect(mapped / (total - ofPlaces(coverage))).toBeGreaterThan(0.5)
  },
)

test('a group with just the name of an arm is taken for it, and planned outcomes for those of the results', async () => {
  const { draft } = await readRegistryDraft(fixture('NCT04434664'))
  const { arms, populations, outcomes } = draft.record
  for (const { arm, label } of populations)
    if (arm !== undefined)
      expect(arms.find(({ id }) => id === arm)?.title.toLowerCase()).toBe(label.toLowerCase())
  expect(populations.filter(({ arm }) => arm !== undefined)).toHaveLength(22)
  const planned = outcomes.flatMap(({ definition }) => /Planned as: (.*)/.exec(definition)?.[1] ?? [])
  expect(planned[0]).toBe('primary 1: measure, time frame, description')
  expect(new Set(planned).size).toBe(planned.length)
})

test('the loss report names every path that is not mapped, and why', async () => {
  const { files } = await readRegistryDraft(fixture('NCT04145635'))
  const report = files['loss.md'] ?? ''
  expect(report).toContain('318 of 325 single values of the results section (97.8%)')
  expect(report).toContain(
    '| `moreInfoModule.pointOfContact.email` | 1 | The address of a person or an office',
  )
  expect(report).toContain('- Funding and conflicts of interest:')
  expect(report).toMatch(/single values of the protocol section/)
  expect(report).toContain('| `eligibilityModule.eligibilityCriteria` | 1 | Held criterion by criterion')
})

test('a number with a comma stays as it is printed and becomes no number', async () => {
  const { draft } = await readRegistryDraft(fixture('NCT04145635'))
  const reports = draft.record.outcomes.flatMap(({ results }) => results.flatMap((one) => one.reports))
  const withComma = reports.filter(({ note }) => note?.includes('Value as printed: -1,763'))
  expect(withComma).toHaveLength(1)
  expect(withComma[0]).toMatchObject({ state: 'not-yet-extracted' })
  expect(withComma[0]).not.toHaveProperty('value')
})
