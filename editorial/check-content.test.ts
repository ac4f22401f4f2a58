import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCheck } from './check-command'
import { checkContent } from './check-content'

const folder = mkdtempSync(path.join(tmpdir(), 'check-content-'))
afterAll(() => rmSync(folder, { recursive: true }))

const slug = 'atezolizumab-asps'
const key = 'objective-response-investigator'

/** Returns a copy of the flagship's content with one change in the record: the first match after the given words. */
function changed(name: string, after: string, from: string, to: string): string {
  const copy = path.join(folder, name)
  cpSync('content', copy, { recursive: true, filter: (file) => !/studies\/(?!atezolizumab-asps)/.test(file) })
  const file = path.join(copy, 'studies', slug, 'record.yaml')
  const text = readFileSync(file, 'utf8')
  // Whatever quotation marks the file is written with.
  const pattern = new RegExp(from.replace(/"/g, `['"]`), 'g')
  pattern.lastIndex = text.indexOf(after)
  const at = pattern.exec(text)?.index
  if (at === undefined) throw new Error(`The record has no ${from} after "${after}".`)
  writeFileSync(file, text.slice(0, at) + to + text.slice(at + from.length))
  return copy
}

const lineOf = (file: string, line: number) => readFileSync(file, 'utf8').split('\n')[line - 1]?.trim()

/** Runs the command in this process, as one of this file's tests does in the shell. */
function check(...args: string[]) {
  let [stdout, stderr] = ['', '']
  const status = runCheck(args, { out: (text) => (stdout += text), err: (text) => (stderr += text) })
  return { status, stdout, stderr }
}

// Two tests ask about all of the real content, which takes seconds to check.
const ofRealContent = check('--json')

test('the real content has no error', () => {
  const { findings, summary } = JSON.parse(ofRealContent.stdout) as ReturnType<typeof checkContent>
  expect(findings.filter(({ severity, rule }) => severity === 'error' || rule === 'size')).toEqual([])
  expect(summary.studies).toBeGreaterThan(0)
  expect(summary.marks.recomputed).toBeGreaterThan(0)
})

test('a wrong percentage is found at its line and column, with the right one', () => {
  const copy = changed('percentage', `id: ${key}`, 'value: "37"', 'value: "73"')
  const { findings } = checkContent(copy)
  const found = findings.find(({ rule }) => rule === 'percentage-matches-count')
  expect(found).toMatchObject({
    severity: 'error',
    message: `${key}: 19 of 52 is 36.5%, but 73% is printed. Did you mean 37?`,
  })
  expect(found && lineOf(found.file, found.line)).toContain('value: "73"')
})

test('one wrong part of a sum is one finding and not one for each part', () => {
  const copy = changed('sum', 'id: progressive-disease-investigator', 'count: 3', 'count: 4')
  const sums = checkContent(copy).findings.filter(({ message }) => message.includes('more than the whole'))
  expect(sums.filter(({ rule }) => rule === 'parts-make-the-whole').length).toBeLessThanOrEqual(1)
})

test('an acknowledgement whose number was mended no longer applies', () => {
  const copy = changed('acknowledged', 'id: label-pyrexia', 'value: "25"', 'value: "24"')
  // The regulator's list and the copy that it was read in both print it.
  const file = path.join(copy, 'studies', slug, 'record.yaml')
  const [before = '', after = ''] = readFileSync(file, 'utf8').split('id: label-pyrexia\n        population')
  const mended = after.replace(/value: "25"/, 'value: "24"')
  writeFileSync(file, `${before}id: label-pyrexia\n        population${mended}`)
  const found = checkContent(copy).findings.find(({ message }) => message.includes('no longer applies'))
  expect(found?.message).toBe(
    'The acknowledgement of "percentage-matches-count" for "label-pyrexia" no longer applies: nothing fails there. Remove it.',
  )
  expect(found && lineOf(found.file, found.line)).toMatch(/^- rule: percentage-matches-count/)
})

test('an acknowledgement does not cover another number that fails as well, and says what it was given for', () => {
  const copy = changed('accepted', 'id: label-pyrexia', 'value: "25"', 'value: "28"')
  const file = path.join(copy, 'studies', slug, 'record.yaml')
  const text = readFileSync(file, 'utf8')
  const start = text.indexOf('id: label-pyrexia')
  writeFileSync(file, text.slice(0, start) + text.slice(start).replace('value: "25"', 'value: "28"'))
  const messages = checkContent(copy).findings.map(({ message }) => message)
  expect(messages.filter((message) => message.includes('Judge it anew'))).toEqual([
    'The acknowledgement of "percentage-matches-count" for "label-pyrexia" was given for "No count of 49 gives 25%: 12 of 49 is 24.49% and 13 of 49 is 26.5%; it follows only from rounding twice (24.49 to 24.5 to 25).", but what fails there is "No count of 49 gives 28%: 13 of 49 is 26.5% and 14 of 49 is 28.6%; it follows only from cutting the decimals off.". Judge it anew.',
  ])
  expect(messages).toContain(
    'label-pyrexia: No count of 49 gives 28%: 13 of 49 is 26.5% and 14 of 49 is 28.6%; it follows only from cutting the decimals off.',
  )
})

test('a resolution whose slip was mended no longer applies', () => {
  const copy = changed('resolved', 'id: progression-free-survival\n', 'value: "28"', 'value: "20.8"')
  const found = checkContent(copy).findings.filter(({ message }) => message.includes('no longer applies'))
  expect(found).toHaveLength(1)
})

test('another slip than the one judged is not covered by the judgement', () => {
  const copy = changed('other-slip', 'id: progression-free-survival\n', 'value: "28"', 'value: "82"')
  const messages = checkContent(copy).findings.map(({ message }) => message)
  expect(messages).toContain(
    'progression-free-survival: ASCO Post 2023 prints 82 months, Chen 2023 20.8 months.',
  )
})

test('a bare number in prose is found beside what is wrong in the record', () => {
  const copy = changed('prose', `id: ${key}`, 'value: "37"', 'value: "73"')
  const file = path.join(copy, 'studies', slug, 'plain.mdx')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n\nOf the 52 people, some did well.\n`)
  const { findings } = checkContent(copy)
  expect(findings.some((one) => one.file.endsWith('plain.mdx'))).toBe(true)
  expect(findings.some((one) => one.file.endsWith('record.yaml'))).toBe(true)
})

test('a table measured on other records is a warning and no error', () => {
  const copy = changed('measured', `id: ${key}`, 'value: "37"', 'value: "37"')
  const file = path.join(copy, 'detection.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[0-9a-f]{64}/, '0'.repeat(64)))
  const found = checkContent(copy).findings
  expect(found).toMatchObject([{ severity: 'warning', rule: 'detection', file: path.relative('.', file) }])
})

test('the command exits 0 on the real content and gives JSON to tools', () => {
  const { status, stdout } = ofRealContent
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    findings: [],
    errors: 0,
    summary: { studies: expect.any(Number) },
  })
})

test('the command exits 1 with one finding a line and a summary, in the shell too', () => {
  const copy = changed('command', `id: ${key}`, 'value: "37"', 'value: "73"')
  const command = ['--import', 'tsx', 'editorial/check.ts', '--content', copy]
  const found = spawnSync(process.execPath, command, { encoding: 'utf8' })
  expect(found.status).toBe(1)
  expect(found.stdout).toMatch(/record\.yaml:\d+:\d+ objective-response-investigator: 19 of 52 is 36\.5%/)
  expect(found.stdout).toMatch(/\n\d+ errors?, \d+ warnings?\.\n$/)
  expect(check('--content', copy)).toEqual({ status: 1, stdout: found.stdout, stderr: '' })
})

test('the command exits 2 for a call or a study that it does not know', () => {
  const unknown = check('--corupt')
  expect(unknown.status).toBe(2)
  expect(unknown.stderr).toContain('npm run check -- --corrupt')
  expect(check('caspss')).toMatchObject({ status: 2, stdout: '' })
  expect(check('caspss').stderr).toContain('There is no study "caspss" in content. Did you mean "casps"?')
})

test('a named study is checked alone: its own slip is found, and that of another is not', () => {
  const copy = changed('one-study', `id: ${key}`, 'value: "37"', 'value: "73"')
  cpSync('content/studies/casps', path.join(copy, 'studies/casps'), { recursive: true })
  const own = check('--content', copy, '--json', slug)
  expect(own.status).toBe(1)
  const { findings, summary } = JSON.parse(own.stdout)
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('percentage-matches-count')
  expect(summary.studies).toBe(1)
  expect(check('--content', copy, 'casps')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 study, .*\n0 errors, 0 warnings\.\n$/),
  })
})
