import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { coverageSentence } from '@/evidence/readings/coverage'
import type { Readings } from '@/evidence/readings/readings-schema'
import { runCheck } from '../check-command'
import { runTranscribe } from './transcribe-command'

const slug = 'tivantinib-mit-tumours'

test('the coverage of a source is kept only with a reason for each number that was left out', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'coverage-'))
  onTestFinished(() => rmSync(content, { recursive: true, force: true }))
  cpSync('content/glossary.yaml', path.join(content, 'glossary.yaml'))
  const folder = path.join(content, 'studies', slug)
  cpSync(path.join('content/studies', slug), folder, { recursive: true })
  const text = path.join(content, 'abstract.txt')
  writeFileSync(
    text,
    'The median progression-free survival was 3.6 months. Headache occurred in 71 patients.\n',
  )
  let said = ''
  const streams = {
    out: (words: string) => void (said += words),
    err: (words: string) => void (said += words),
  }
  const call = [
    slug,
    '--source',
    'wagner-2012',
    '--text',
    text,
    '--keep',
    path.join(content, 'kept'),
    '--content',
    content,
  ]
  const transcribe = (...more: string[]) => runTranscribe([...call, ...more], streams, () => '2026-11-28')
  const file = path.join(folder, 'readings.yaml')

  const right = readFileSync(text, 'utf8')
  writeFileSync(text, right.replace('3.6', '3.7'))
  expect(transcribe()).toBe(0)
  // Whoever has the source in hand is told what the record has, and not that the source prints it.
  expect(said).toMatch(/"3\.7 months" open: The record has 3\.6\smonths.* from this source \(/)
  writeFileSync(text, right)
  expect(transcribe()).toBe(0)
  expect(() => readFileSync(file)).toThrow('ENOENT')
  expect(transcribe('--coverage', 'A. Reader')).toBe(0)
  const { coverage } = parse(readFileSync(file, 'utf8')) as Readings
  expect(coverage).toMatchObject([
    { source: 'wagner-2012', by: 'A. Reader', taken: 1, leftOut: [{ number: '71', because: null }] },
  ])
  said = ''
  expect(runCheck([slug, '--content', content], streams)).toBe(1)
  expect(said).toMatch(/readings\.yaml:\d+:\d+ .*"because"/)

  const [kept] = coverage
  if (kept?.leftOut[0]) kept.leftOut[0].because = 'a harm of no interest here'
  writeFileSync(file, stringify({ coverage: [kept] }))
  said = ''
  expect([runCheck([slug, '--content', content], streams), said]).toEqual([
    0,
    expect.stringContaining('0 errors'),
  ])
  expect(kept && coverageSentence(kept)).toBe(
    '1 of 2 numbers taken, 1 left out on purpose: a harm of no interest here.',
  )
  writeFileSync(
    file,
    stringify({ coverage: [kept, kept, { ...kept, source: 'wagner' }].map((one) => structuredClone(one)) }),
  )
  said = ''
  expect(runCheck([slug, '--content', content], streams)).toBe(1)
  expect(said).toContain('The coverage of wagner-2012 is told twice; keep the later one.')
  expect(said).toContain('has no source "wagner". Did you mean "wagner-2012"?')
})
