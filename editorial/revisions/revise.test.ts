import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readContent } from '../content-files'
import { runRevise } from '../revise-command'
import { frozenNumbers, frozenPath, presentStudy, readFrozen } from './frozen-file'
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

const argsOf = (content: string, date: string, note: string, ...more: string[]) => [
  ...more,
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
function revise(content: string, date: string, note: string, ...more: string[]) {
  let [stdout, stderr] = ['', '']
  const status = runRevise(argsOf(content, date, note, ...more), {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
  })
  return { status, stdout, stderr }
}

test('a changed number is entered with what it was, what it is and whose it is', () => {
  const { content, record } = repository()
  const historyOf = () => readLedger(content)?.value?.[slug] ?? []
  const findings = () => revisionFindings(content, readContent(content).studies)
  expect(reviseInShell(content, '2026-11-23', 'First published.')).toMatchObject({
    status: 0,
    stdout: `${slug}: revision 1, 2026-11-23, First published.\n`,
    stderr: '',
  })
  expect(historyOf()).toMatchObject([
    { date: '2026-11-23', kind: 'new', note: 'First published.', changes: [] },
  ])
  expect(findings()).toEqual([])
  // For one study its own history is enough, at the same place; one that is not found is looked for in the whole.
  const whole = readLedger(content)
  for (const asked of [[slug], [slug, 'not-there'], []]) {
    const own = readLedger(content, asked)
    expect([own?.value?.[slug], own?.positionOf([slug])]).toEqual([
      whole?.value?.[slug],
      whole?.positionOf([slug]),
    ])
  }

  const text = readFileSync(record, 'utf8')
  const once = text.split("value: '17'")
  expect(once).toHaveLength(2)
  // A quotation that still held the old number would keep the history from being written.
  writeFileSync(record, once.join("value: '18'").replace('survival was 17 months', 'survival was 18 months'))
  expect(findings()).toMatchObject([
    { severity: 'error', rule: 'revision', message: expect.stringContaining('npm run revise -- --date') },
  ])
  // A published number that gives way without a word of why would be a correction that nobody is told of.
  expect(revise(content, '2026-12-01', 'A median mended.')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Say why with --kind'),
  })
  expect(historyOf()).toHaveLength(1)
  const asCorrection = ['--kind', 'correction', '--reported', '2026-11-28']
  expect(revise(content, '2026-12-01', 'A median mended.', ...asCorrection)).toEqual({
    status: 0,
    stdout: expect.stringContaining(
      '(Stacchiotti 2011): 17 months -> 18 months; 2 sentences, 1 figure affected\n',
    ),
    stderr: '',
  })
  expect(historyOf().at(-1)).toMatchObject({
    date: '2026-12-01',
    kind: 'correction',
    reported: '2026-11-28',
    computed: { record: [{ part: 'results', added: 0, removed: 0, changed: 1 }] },
    changes: [
      {
        result: 'Progression-free survival',
        source: 'Stacchiotti 2011',
        was: '17 months',
        is: '18 months',
        resultId: 'progression-free-survival',
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

test('a revision is kept whole, and what is kept can neither be changed nor lost unseen', () => {
  const { content } = repository()
  const findings = () => revisionFindings(content, readContent(content).studies)
  revise(content, '2026-11-23', 'First published.')
  const [study] = readContent(content).studies
  if (!study) throw new Error('The repository of the test holds a study.')
  const file = frozenPath(content, slug, 1)
  const text = readFileSync(file, 'utf8')
  expect(readFrozen(content, slug, 1)).toEqual(presentStudy(content, study))

  writeFileSync(file, text.replace('17', '18'))
  expect(findings()).toContainEqual(
    expect.objectContaining({ severity: 'error', message: expect.stringContaining('its hash is another') }),
  )
  rmSync(file)
  expect(findings()).toContainEqual(
    expect.objectContaining({ severity: 'error', message: expect.stringContaining('not kept whole') }),
  )
  writeFileSync(file, text)
  writeFileSync(frozenPath(content, slug, 2), text)
  expect(findings()).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('the history does not have') }),
  )
}, 60_000)

test('the same note again on the same day rewrites the revision of that day', () => {
  const { content } = repository()
  const summary = path.join(content, 'studies', slug, 'summary.mdx')
  const sentence = (words: string) => writeFileSync(summary, `${readFileSync(summary, 'utf8')}\n${words}\n`)
  revise(content, '2026-11-23', 'First published.')
  sentence('This was said once.')
  revise(content, '2026-12-01', 'A sentence more.')
  sentence('This was said later.')
  revise(content, '2026-12-01', 'A sentence more.')
  const history = readLedger(content)?.value?.[slug] ?? []
  expect(history).toMatchObject([
    { kind: 'new' },
    { kind: 'update', computed: { articles: [{ article: 'summary', come: 2, gone: 0 }] } },
  ])
  expect(frozenNumbers(content, slug)).toEqual([1, 2])
  expect(readFrozen(content, slug, 2)?.articles.summary).toContain('This was said later.')
}, 60_000)

test('a kind that is none, and a day of report without a correction, are refused', () => {
  const { content } = repository()
  expect(revise(content, '2026-11-23', 'First.', '--kind', 'corection')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('"correction"'),
  })
  expect(revise(content, '2026-11-23', 'First.', '--reported', '2026-11-22')).toMatchObject({ status: 2 })
  const late = ['--kind', 'correction', '--reported', '2026-11-24']
  expect(revise(content, '2026-11-23', 'First.', ...late)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('not after --date'),
  })
})

test('a fault that was reported before anybody could read the study is refused', () => {
  const { content, record } = repository()
  revise(content, '2026-11-23', 'First published.')
  const text = readFileSync(record, 'utf8').split("value: '17'").join("value: '18'")
  writeFileSync(record, text.replace('survival was 17 months', 'survival was 18 months'))
  const asked = (day: string) =>
    revise(content, '2026-12-01', 'A median mended.', '--kind', 'correction', '--reported', day)
  expect(asked('2026-11-22')).toEqual({
    status: 2,
    stdout: '',
    stderr: `--reported 2026-11-22 is before ${slug} was first published here (2026-11-23); expected a day on which somebody could read it. Nothing was entered.\n`,
  })
  expect(readLedger(content)?.value?.[slug]).toHaveLength(1)
  expect(asked('2026-11-23').status).toBe(0)
}, 60_000)

test('the history of a study that is gone stays until somebody says that it goes, and is then gone whole', () => {
  const { content } = repository()
  revise(content, '2026-11-23', 'First published.')
  const other = 'another-trial'
  cpSync(path.join(content, 'revisions', slug), path.join(content, 'revisions', other), { recursive: true })
  const file = path.join(content, 'revisions.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text + text.replace(/^#.*\n/gm, '').replace(slug, other))
  const left = readFileSync(file, 'utf8')
  expect(revise(content, '2026-12-01', 'Renamed.')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(
      `The history names "${other}" (1 revision), and there is no such study. Bring`,
    ),
  })
  expect(revise(content, '2026-12-01', 'Gone.', '--remove', slug).stderr).toContain('there is no such study')
  expect(readFileSync(file, 'utf8')).toBe(left)
  expect(revise(content, '2026-12-01', 'Gone.', '--remove', other)).toEqual({
    status: 0,
    stdout: `${other}: what was kept of revision 1 is removed\n`,
    stderr: '',
  })
  expect(Object.keys(readLedger(content)?.value ?? {})).toEqual([slug])
  expect(frozenNumbers(content, other)).toEqual([])
  expect(revise(content, '2026-12-01', 'Gone.', '--remove', slug).stderr).toContain(
    `content/studies/${slug}/ is there: delete it first.`,
  )
}, 60_000)
