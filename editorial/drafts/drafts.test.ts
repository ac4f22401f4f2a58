import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runCheck } from '../check-command'
import { readContent } from '../content-files'
import { runNew } from './new-command'
import { runPublish } from './publish-command'
import { skeletonDesigns } from './skeleton'

let content = ''
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'drafts-'))
  cpSync('editorial/fixtures/content', content, { recursive: true })
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

/** Runs a command and returns its code and all that it said. */
function told(run: typeof runNew, ...args: string[]) {
  let said = ''
  const take = (text: string) => void (said += text)
  const code = run([...args, '--content', content], { out: take, err: take })
  return { code, said }
}
const recordOf = (slug: string, folder = 'drafts') => path.join(content, folder, slug, 'record.yaml')

test.each(skeletonDesigns)(
  'a record of design %s begins without a number, and the check names what is empty',
  (design) => {
    expect(told(runNew, 'a-trial', '--design', design)).toMatchObject({ code: 0 })
    const text = readFileSync(recordOf('a-trial'), 'utf8')
    const { outcomes } = parse(text) as { outcomes: { results: { reports: Record<string, unknown>[] }[] }[] }
    const reports = outcomes.flatMap(({ results }) => results.flatMap(({ reports: of }) => of))
    expect(reports.length).toBeGreaterThan(5)
    for (const { value, count, of } of reports)
      expect([value ?? null, count ?? null, of ?? null]).toEqual([null, null, null])
    const { code, said } = told(runCheck, 'a-trial', '--json')
    const { findings } = JSON.parse(said) as { findings: { rule: string; message: string }[] }
    expect(code).toBe(1)
    expect(findings.filter(({ message }) => !/ empty[.;]| is a block of fields/.test(message))).toEqual([])
    // One finding for each block, and not one for each field.
    expect(findings.length).toBeLessThan(45)
  },
)

test('a draft begins under its registry number, and nothing for readers looks at it', () => {
  const before = readContent(content).files.map(({ file }) => file)
  expect(told(runNew, 'NCT01234567').code).toBe(0)
  expect(readFileSync(recordOf('nct01234567'), 'utf8')).toContain('registryId: NCT01234567')
  expect(readContent(content).files.map(({ file }) => file)).toEqual(before)
  expect(told(runCheck).said).not.toContain('nct01234567')
})

test.each([
  [['a-trial', '--design', 'randomized'], 2, 'There is no design "randomized". Did you mean "randomised"?'],
  [['NCT123'], 2, '"NCT123" is no registry number; expected NCT and eight digits.'],
  [['A Trial'], 2, 'becomes an address; expected lower-case letters, digits and single hyphens.'],
  [[], 2, 'Name the study'],
  [['invented-trial'], 1, 'is there already; nothing was changed.'],
])('%j is refused with a sentence, and leaves nothing behind', (args, code, words) => {
  const { said, ...rest } = told(runNew, ...args)
  expect(rest.code).toBe(code)
  expect(said).toContain(words)
  expect(existsSync(path.join(content, 'drafts'))).toBe(false)
})

test('a draft whose results nobody confirmed stays one; compared and taken off the list, it is published and in the history', () => {
  rmSync(content, { recursive: true })
  for (const [from, to] of [
    ['glossary.yaml', 'glossary.yaml'],
    ['studies/geptanolimab-asps', 'studies/geptanolimab-asps'],
    ['studies/tivantinib-mit-tumours', 'drafts/tivantinib-mit-tumours'],
  ] as const)
    cpSync(path.join('content', from), path.join(content, to), { recursive: true })
  const slug = 'tivantinib-mit-tumours'
  const file = recordOf(slug)
  const record = readFileSync(file, 'utf8')
  const { keyResult } = parse(record) as { keyResult: string }
  writeFileSync(file, `${record}unconfirmed: [${keyResult}]\n`)
  const call = [slug, '--date', '2026-11-28', '--note', 'First published.']
  expect(told(runCheck, slug)).toMatchObject({
    code: 0,
    said: expect.stringContaining(
      `A program proposed ${keyResult}, and no person has confirmed it.`,
    ) as string,
  })
  expect(told(runPublish, ...call)).toMatchObject({
    code: 1,
    said: expect.stringContaining('stays a draft') as string,
  })
  expect(readFileSync(file, 'utf8')).toContain('unconfirmed')
  writeFileSync(file, record.replace(/drugClass: .*/, 'drugClass: Not yet written'))
  expect(told(runPublish, ...call)).toMatchObject({
    code: 1,
    said: expect.stringContaining('"Not yet written" stands here; expected what a source says.') as string,
  })
  writeFileSync(file, record)
  // A sentence that the new summary asks for is no sentence for readers.
  const summary = path.join(content, 'drafts', slug, 'summary.mdx')
  const words = readFileSync(summary, 'utf8')
  writeFileSync(summary, `${words}\n(To write: what was found.)\n`)
  expect(told(runPublish, ...call)).toMatchObject({
    code: 1,
    said: expect.stringContaining(
      'Here still stands what is to be written: "To write: what was found".',
    ) as string,
  })
  writeFileSync(summary, words)
  // A name that is one letter from one that the site knows would be another drug to whoever looks for it.
  cpSync('content/names.yaml', path.join(content, 'names.yaml'))
  writeFileSync(file, record.replace(/^( +name: Tivantinib)$/m, '$1b'))
  expect(told(runPublish, ...call)).toMatchObject({
    code: 1,
    said: expect.stringContaining('"Tivantinibb" is one letter from "Tivantinib", which') as string,
  })
  writeFileSync(file, record)
  const { code, said } = told(runPublish, ...call)
  expect([code, said]).toEqual([0, expect.stringContaining('is published with the next build') as string])
  expect(existsSync(file)).toBe(false)
  expect(readFileSync(recordOf(slug, 'studies'), 'utf8')).toBe(record)
  expect(told(runPublish, ...call)).toMatchObject({
    code: 2,
    said: expect.stringContaining(`"${slug}" is published already`) as string,
  })
  // Of another study that has changed since, its editor tells why.
  const history = parse(readFileSync(path.join(content, 'revisions.yaml'), 'utf8')) as Record<string, unknown>
  expect(history).toEqual({ [slug]: [expect.objectContaining({ note: 'First published.', kind: 'new' })] })
})

test('results that nobody confirmed cannot stand in a study that readers see', () => {
  const file = recordOf('invented-trial', 'studies')
  writeFileSync(file, `${readFileSync(file, 'utf8')}unconfirmed: [survival]\n`)
  const { code, said } = told(runCheck, 'invented-trial')
  expect(code).toBe(1)
  expect(said).toContain('A program proposed survival, and no person has confirmed it.')
})
