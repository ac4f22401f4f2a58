import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readContent } from '../content-files'
import { runRevise } from '../revise-command'
import { readLedger } from './ledger-file'
import { revisionFindings } from './revision-findings'

const slug = 'sunitinib-asps-2011'

/** A repository of its own that holds one small study: the command enters nothing that the checks refuse. */
function repository(): { content: string; record: string; git: (...args: string[]) => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'denominator-history-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const content = path.join(folder, 'content')
  cpSync(`content/studies/${slug}`, path.join(content, 'studies', slug), { recursive: true })
  cpSync('content/glossary.yaml', path.join(content, 'glossary.yaml'))
  const git = (...args: string[]) =>
    void execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
      cwd: folder,
    })
  git('init', '-q')
  return { content, record: path.join(content, 'studies', slug, 'record.yaml'), git }
}

const argsOf = (content: string, date: string, note: string) => [
  '--content',
  content,
  '--date',
  date,
  '--note',
  note,
]

/** Runs the command in the shell, which takes seconds to start. */
function reviseInShell(content: string, date: string, note: string) {
  const args = ['--import', 'tsx', 'editorial/revise.ts', ...argsOf(content, date, note)]
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

/** Runs the command in this process. */
function revise(content: string, date: string, note: string) {
  let [stdout, stderr] = ['', '']
  const status = runRevise(argsOf(content, date, note), {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
  })
  return { status, stdout, stderr }
}

test('a changed number is entered with what it was, what it is and whose it is', () => {
  const { content, record, git } = repository()
  const historyOf = () => readLedger(content)?.value?.[slug] ?? []
  const findings = () => revisionFindings(content, readContent(content).studies)
  expect(reviseInShell(content, '2026-11-23', 'First published.')).toMatchObject({
    status: 0,
    stdout: `${slug}: 2026-11-23, First published.\n`,
    stderr: '',
  })
  expect(historyOf()).toMatchObject([{ date: '2026-11-23', note: 'First published.', changes: [] }])
  expect(findings()).toEqual([])
  git('add', '.')
  git('commit', '-qm', 'Publish')

  const text = readFileSync(record, 'utf8')
  const once = text.split("value: '17'")
  expect(once).toHaveLength(2)
  // A quotation that still held the old number would keep the history from being written.
  writeFileSync(record, once.join("value: '18'").replace('survival was 17 months', 'survival was 18 months'))
  expect(findings()).toMatchObject([
    { severity: 'error', rule: 'revision', message: expect.stringContaining('npm run revise -- --date') },
  ])
  expect(revise(content, '2026-12-01', 'A median mended.')).toEqual({
    status: 0,
    stdout: expect.stringContaining('(Stacchiotti 2011): 17 months -> 18 months\n'),
    stderr: '',
  })
  expect(historyOf().at(-1)).toMatchObject({
    date: '2026-12-01',
    changes: [
      {
        result: 'Progression-free survival',
        source: 'Stacchiotti 2011',
        was: '17 months',
        is: '18 months',
      },
    ],
  })
  expect(findings()).toEqual([])
  expect(revise(content, '2026-11-30', 'Earlier.')).toMatchObject({ status: 2, stdout: '' })
  expect(reviseInShell(content, '2026-11-30', 'Earlier.')).toMatchObject({ status: 2, stdout: '' })
}, 60_000)

test('a history of a study that does not exist is an error, and so is a hash that is none', () => {
  const { content } = repository()
  revise(content, '2026-11-23', 'First published.')
  const file = path.join(content, 'revisions.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text + text.replace(/^#.*\n/gm, '').replace(slug, 'another-trial'))
  expect(revisionFindings(content, readContent(content).studies)).toMatchObject([
    { message: expect.stringContaining('"another-trial"') },
  ])
  writeFileSync(file, text.replace(/[0-9a-f]{64}/, 'unknown'))
  expect(revisionFindings(content, readContent(content).studies)).toMatchObject([
    { message: expect.stringContaining('64 hexadecimal digits') },
  ])
}, 60_000)
