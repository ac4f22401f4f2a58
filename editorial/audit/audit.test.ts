import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { seededRandom } from '@/evidence/detection/random'
import { entriesOf } from '@/evidence/readings/differences'
import { sampleOf, slipRate, slipSentence } from '@/evidence/readings/audit'
import type { AuditForm } from '@/evidence/readings/audit-form'
import type { Audit } from '@/evidence/readings/audits-schema'
import { readContent } from '../content-files'
import { auditFindings, runAudit } from './audit-command'

let content = ''
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'audit-'))
  cpSync('content/studies/casps', path.join(content, 'studies/casps'), { recursive: true })
  cpSync('content/glossary.yaml', path.join(content, 'glossary.yaml'))
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function audit(...args: string[]) {
  let said = ''
  const take = (text: string) => void (said += text)
  const code = runAudit([...args, '--content', content], () => '2026-11-28', { out: take, err: take })
  return { code, said }
}

/** Draws a sample and answers as the record has it, but for what `change` does. */
function answered(change: (form: AuditForm) => void = () => undefined): string {
  const file = path.join(content, 'form.yaml')
  expect(audit('--sample', '5', '--seed', '3', '--form', file).code).toBe(0)
  const form = parse(readFileSync(file, 'utf8')) as AuditForm
  const { studies } = readContent(content)
  for (const value of form.values) {
    const study = studies.find(({ slug }) => slug === value.study)
    const entry = study && entriesOf(study).get(`${value.result} ${value.source}`)?.entry
    const number = (text: string | null | undefined) => (text ? Number(text) : null)
    Object.assign(value, {
      ...(entry && {
        value: entry.value,
        low: entry.low,
        high: entry.high,
        sd: entry.sd,
        se: entry.se,
        p: entry.p,
      }),
      count: number(entry?.count),
      of: number(entry?.of),
      filed: true,
      quote: 'as it stands there',
    })
  }
  Object.assign(form, { reader: 'C. Auditor', unseen: true })
  change(form)
  writeFileSync(file, stringify(form))
  return file
}

test('a sample is the same for the same seed, holds nothing twice, and its form holds no number of the record', () => {
  const [one, other] = ['a.yaml', 'b.yaml'].map((name) => path.join(content, name)) as [string, string]
  audit('--sample', '5', '--seed', '3', '--form', one)
  audit('--sample', '5', '--seed', '3', '--form', other)
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'))
  const { values } = parse(readFileSync(one, 'utf8')) as AuditForm
  expect(new Set(values.map(({ result, source }) => result + source)).size).toBe(5)
  expect(
    values
      .flatMap(({ study: _s, result: _r, source: _o, question: _q, ...rest }) => Object.values(rest))
      .filter((one) => one !== null),
  ).toEqual([])
})

test('each item is drawn about as often as any other', () => {
  const random = seededRandom(1)
  const drawn = Array.from({ length: 3000 }, () => sampleOf([0, 1, 2, 3, 4, 5], 2, random)).flat()
  for (const item of [0, 1, 2, 3, 4, 5])
    expect(Math.abs(drawn.filter((one) => one === item).length - 1000)).toBeLessThan(100)
})

test('answers as in the record give 0 of 5 slips, of which the exact upper limit is 52.2%', () => {
  expect(audit('--from', answered())).toMatchObject({ code: 0 })
  expect(audit().said).toBe(
    '0 of 5 values read again blind were slips of the record: 0% (exact 95% CI, 0.0 to 52.2%).\n',
  )
  expect(auditFindings(content)).toEqual([])
})

test('a difference is an error until it is told whose slip it was; then 1 of 5 is 20%, 0.5 to 71.6%', () => {
  const file = answered(({ values }) => {
    const [value] = values
    if (value) Object.assign(value, { value: '99.9' })
  })
  expect(audit('--from', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('1 of 5 differ.') as string,
  })
  expect(audit().said).toContain('of 1 that differ it is not told yet whose slip it was')
  expect(auditFindings(content)).toMatchObject([{ rule: 'audit', severity: 'error' }])
  const kept = path.join(content, 'audits.yaml')
  const [drawn] = parse(readFileSync(kept, 'utf8')) as Audit[]
  Object.assign(drawn?.values.find(({ second }) => second?.value === '99.9') ?? {}, {
    fault: 'record',
    because: 'The table has it so.',
  })
  writeFileSync(kept, stringify([drawn]))
  expect(auditFindings(content)).toEqual([])
  expect(audit().said).toContain(
    '1 of 5 values read again blind were slips of the record: 20% (exact 95% CI, 0.5 to 71.6%)',
  )
})

test('an auditor who had seen the record audits nothing', () => {
  audit(
    '--from',
    answered((form) => (form.unseen = false)),
  )
  expect(audit().said).toContain('No sample of the published values has been read again yet')
  expect(slipSentence(slipRate([]))).toBe(
    'No sample of the published values has been read again yet, so that their slip rate is not known.',
  )
})

test.each<[string, (form: AuditForm) => void, RegExp]>([
  [
    'without a word on filing',
    ({ values }) => Object.assign(values[0] ?? {}, { filed: null }),
    /form\.yaml:\d+:\d+ The answer does not say whether/,
  ],
  [
    'with a zero and no words',
    ({ values }) => Object.assign(values[0] ?? {}, { value: '0', quote: null }),
    /A zero is typed here/,
  ],
  [
    'of a value that is not there',
    ({ values }) => Object.assign(values[0] ?? {}, { result: 'no-such' }),
    /has no value "no-such"/,
  ],
])('a form %s is refused, and nothing is kept', (_, change, words) => {
  const { code, said } = audit('--from', answered(change))
  expect(code).toBe(1)
  expect(said).toMatch(words)
  expect(existsSync(path.join(content, 'audits.yaml'))).toBe(false)
})

test.each([
  [['--sample', '0', '--form', 'x'], '--sample is at least 1'],
  [['--sample', '5'], 'say with --form where it is written'],
  [['--sampel', '5'], 'There is no option "--sampel". Did you mean "sample"?'],
  [['casps'], 'An audit draws from all studies'],
])('%j is a wrong call', (args, words) => {
  const { code, said } = audit(...args)
  expect(code).toBe(2)
  expect(said).toContain(words)
})
