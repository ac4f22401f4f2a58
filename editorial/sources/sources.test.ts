import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runSources } from './sources-command'

const slug = 'sunitinib-asps-2011'

function content() {
  const folder = mkdtempSync(path.join(tmpdir(), 'denominator-sources-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(`content/studies/${slug}`, path.join(folder, 'studies', slug), { recursive: true })
  cpSync('content/glossary.yaml', path.join(folder, 'glossary.yaml'))
  return folder
}

function run(...args: string[]) {
  let [stdout, stderr] = ['', '']
  const status = runSources(args, { out: (text) => (stdout += text), err: (text) => (stderr += text) })
  return { status, stdout, stderr }
}

test('sources that nobody looked up are due; a saved answer is proposed as a line, and nothing is written', () => {
  const folder = content()
  const record = readFileSync(path.join(folder, 'studies', slug, 'record.yaml'), 'utf8')
  const due = run('--content', folder, '--date', '2026-11-28')
  expect(due).toMatchObject({ status: 0, stderr: '' })
  const [, id, doi] =
    new RegExp(`^${slug} (\\S+): never looked up, unchecked; doi:([^,\\n]+)`, 'm').exec(due.stdout) ?? []
  expect(due.stdout).toMatch(/\d+ due\.\n$/)
  const answer = path.join(folder, 'answer.json')
  const message = { DOI: doi, 'updated-by': [{ type: 'retraction', DOI: '10.1000/notice' }] }
  writeFileSync(answer, JSON.stringify({ message }))
  expect(run('--content', folder, '--date', '2026-11-28', slug, id ?? '', '--answer', answer)).toEqual({
    status: 0,
    stdout: expect.stringContaining(
      '- list: crossref\n  state: retracted\n  checkedOn: 2026-11-28\n  notice: 10.1000/notice',
    ),
    stderr: '',
  })
  expect(readFileSync(path.join(folder, 'studies', slug, 'record.yaml'), 'utf8')).toBe(record)
})

test('a wrong call and an answer of another work are refused in a sentence', () => {
  const folder = content()
  const answer = path.join(folder, 'answer.json')
  writeFileSync(answer, '{"message":{"DOI":"10.1000/other"}}')
  expect(run('--date', '28 November')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--date is the day'),
  })
  // What is due is due today; when a list was looked at nobody can know.
  expect(run('--content', folder)).toMatchObject({ status: 0, stdout: expect.stringMatching(/ due\.\n$/) })
  expect(run('--date', '2026-11-28', slug)).toMatchObject({ status: 2 })
  const asked = ['--content', folder, '--date', '2026-11-28', '--answer', answer]
  expect(run(...asked, 'no-study', 'x')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no study'),
  })
  expect(run(...asked, slug, 'x')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no source "x"'),
  })
})
