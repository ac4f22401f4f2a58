import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '@/evidence/detection/random'
import { runTranscribe } from './ask/transcribe-command'
import { runExplain } from './ask/explain-command'
import { runFigures } from './ask/figures-command'
import { runUses } from './ask/uses-command'
import { runAudit } from './audit/audit-command'
import { runBenchmark } from './benchmark-command'
import { runCheck } from './check-command'
import { runConfirm } from './confirm/confirm-command'
import { runImport } from './import/command'
import { runReview } from './review/review-command'
import { runRevise } from './revise-command'
import { runSources } from './sources/sources-command'
import type { Streams } from './streams'
import { runTable } from './table/table-command'

// Whatever stands in a file that somebody hands to a command: a sentence with its place, and nothing written or shown.

const folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'))
const content = path.join(folder, 'content')
const slug = 'invented-trial'
const secret = 'this-stands-outside-of-the-folder'
beforeAll(() => {
  cpSync('editorial/fixtures/content', content, { recursive: true })
  writeFileSync(path.join(folder, 'elsewhere.txt'), `${secret}: ${secret}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const room = { today: () => '2026-11-28', ask: () => Promise.resolve(null) }
const drafts = path.join(folder, 'drafts')
type Command = (file: string, streams: Streams) => number | Promise<number>
const importer =
  (...option: string[]): Command =>
  (file, streams) =>
    runImport([...option, file, '--out', drafts], streams)

/** Every command that reads a file that is named to it, and the ending of the file. */
const commands: Record<string, { ending: string; run: Command }> = {
  confirm: {
    ending: 'yaml',
    run: (file, streams) => runConfirm([slug, '--from', file, '--content', content], room, streams),
  },
  audit: {
    ending: 'yaml',
    run: (file, streams) => runAudit(['--from', file, '--content', content], room.today, streams),
  },
  'table yaml': {
    ending: 'yaml',
    run: (file, streams) => runTable([slug, '--file', file, '--from', 'a', '--content', content], streams),
  },
  'table csv': {
    ending: 'csv',
    run: (file, streams) => runTable([slug, '--file', file, '--from', 'a', '--content', content], streams),
  },
  'table xlsx': {
    ending: 'xlsx',
    run: (file, streams) => runTable([slug, '--file', file, '--from', 'a', '--content', content], streams),
  },
  import: { ending: 'json', run: importer() },
  'import crossref': { ending: 'json', run: importer('--crossref') },
  'import csl': { ending: 'json', run: importer('--csl') },
  'import pubmed': { ending: 'xml', run: importer('--pubmed') },
  'import ris': { ending: 'ris', run: importer('--ris') },
  'import bibtex': { ending: 'bib', run: importer('--bibtex') },
  sources: {
    ending: 'json',
    run: (file, streams) =>
      runSources([slug, 'paper', '--answer', file, '--date', '2026-11-28', '--content', content], streams),
  },
  benchmark: { ending: 'jsonl', run: (file, streams) => runBenchmark([file, '--content', content], streams) },
  'import export': { ending: 'yaml', run: (file, streams) => runImport(['--export', file], streams) },
}

test('every command for editors is tried here, on a file that is named to it or on the files of the content', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const forEditors = Object.entries(scripts)
    .filter(([name, command]) => command.includes('editorial/') || ['check', 'dev', 'query'].includes(name))
    .map(([name]) => name)
  const named = [...Object.keys(commands).map((name) => name.split(' ')[0] ?? ''), 'transcribe']
  // These begin with what the check finds, and stop at a text that it refuses; `schemas` reads no file, `query` the database.
  const behindTheCheck = ['dev', 'new', 'publish', 'schemas', 'query']
  const tried = new Set([...named, ...Object.keys(onContent), ...behindTheCheck])
  expect(forEditors.filter((name) => !tried.has(name))).toEqual([])
})

const random = seededRandom(20261128)
const noise = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
/** Letters that mean something to YAML, JSON, XML and CSV. */
const signs = '{}[]<>"\':,&*!|-?#%@\\ \n\t=abc019'
const letters = (length: number) =>
  Array.from({ length }, () => signs[Math.floor(random() * signs.length)]).join('')
const registry = readFileSync('editorial/fixtures/import/ctgov/NCT00233480.json')
const entities = `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(100)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "${`&b${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`

/** What stands in the file; a function makes a file that no text can be. */
const badFiles: Record<string, Buffer | string | ((file: string) => void)> = {
  nothing: '',
  'random bytes': noise(3000),
  'more random bytes': noise(40),
  'random signs': letters(2000),
  'other random signs': letters(200),
  'half a registry record': registry.subarray(0, 20_000),
  'brackets a hundred thousand deep': '['.repeat(100_000),
  'blocks a hundred thousand deep': '{"a":'.repeat(100_000),
  'lists of YAML, deep': '- '.repeat(20_000),
  'elements of XML, deep': `<?xml version="1.0"?><PubmedArticleSet>${'<a>'.repeat(50_000)}`,
  'a bomb of aliases': `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`,
  'a bomb of entities': `<?xml version="1.0"?>${entities}<PubmedArticleSet>&b19;</PubmedArticleSet>`,
  'UTF-16': Buffer.from('\ufeffoutcome: a', 'utf16le'),
  'Latin-1': Buffer.from('outcome: caf\xe9', 'latin1'),
  'a NUL byte': 'outcome: a\0b',
  '50 MB': (file) => {
    writeFileSync(file, 'a')
    truncateSync(file, 50_000_000)
  },
  'a link out of its folder': (file) => symlinkSync('../elsewhere.txt', file),
  'a link to itself': (file) => symlinkSync(path.basename(file), file),
  'a folder': (file) => void mkdirSync(file),
}

/** Every file under a folder with its bytes. */
const stateOf = (under: string) =>
  readdirSync(under, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')])

test.each(Object.entries(badFiles))(
  '%s as a file is refused by every command, and nothing is written',
  async (_, bad) => {
    const inbox = path.join(folder, 'inbox')
    const before = stateOf(content)
    for (const [name, { ending, run }] of Object.entries(commands)) {
      rmSync(inbox, { recursive: true, force: true })
      mkdirSync(inbox)
      const file = path.join(inbox, `bad.${ending}`)
      if (typeof bad === 'function') bad(file)
      else writeFileSync(file, bad)
      let said = ''
      const take = (text: string) => void (said += text)
      const code = await run(file, { out: take, err: take })
      expect([name, code, said.slice(0, 300)]).toEqual([
        name,
        1,
        expect.stringMatching(/bad\.\w+:\d+:\d+ [^\n]*[A-Z"][^\n]*\.(?:\n|$| )/) as string,
      ])
      expect(said).not.toContain(secret)
      expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m)
      expect(readdirSync(inbox)).toEqual([`bad.${ending}`])
    }
    expect(stateOf(content)).toEqual(before)
    expect(() => readdirSync(drafts)).toThrow('ENOENT')
  },
)

test('the text of a source may hold anything that is text; what is none is refused, and nothing of it kept', () => {
  const keep = path.join(folder, 'kept')
  const file = path.join(folder, 'source.txt')
  const transcribe = (bytes: Buffer | string) => {
    writeFileSync(file, bytes)
    let said = ''
    const take = (text: string) => void (said += text)
    const source = 'paper'
    const code = runTranscribe(
      [slug, '--source', source, '--text', file, '--keep', keep, '--content', content],
      { out: take, err: take },
    )
    return { code, said }
  }
  for (const bytes of [noise(500), Buffer.from('\ufeffa', 'utf16le'), 'a\0b']) {
    const { code, said } = transcribe(bytes)
    expect([code === 0, said]).toEqual([false, expect.stringMatching(/source/) as string])
  }
  expect(() => readdirSync(keep)).toThrow('ENOENT')
})

/** Commands that are told no file, and read those of the content. */
const onContent: Record<string, (content: string, streams: Streams) => number | Promise<number>> = {
  check: (of, streams) => runCheck(['--content', of], streams),
  uses: (of, streams) => runUses([slug, 'best-complete', '--content', of], streams),
  figures: (of, streams) => runFigures([slug, '--content', of], streams),
  explain: (of, streams) => runExplain(['bounds-and-order', '--content', of], streams),
  review: (of, streams) => runReview(['--content', of], streams),
  revise: (of, streams) => runRevise(['--date', '2026-11-28', '--note', 'A note.', '--content', of], streams),
  table: (of, streams) => runTable([slug, '--content', of], streams),
  confirm: (of, streams) => runConfirm([slug, '--differences', '--content', of], room, streams),
  sources: (of, streams) => runSources(['--date', '2026-11-28', '--content', of], streams),
}

test.each(['record.yaml', 'summary.mdx', 'plain.mdx', 'readings.yaml', '../../methods.mdx'])(
  'a %s that is a link out of its folder is an error of the check, and no command prints or keeps its content',
  async (name) => {
    const other = path.join(folder, 'linked')
    rmSync(other, { recursive: true, force: true })
    cpSync('editorial/fixtures/content', other, { recursive: true })
    const file = path.join(other, 'studies', slug, name)
    rmSync(file, { force: true })
    symlinkSync(path.join(folder, 'elsewhere.txt'), file)
    const before = stateOf(other)
    for (const [command, run] of Object.entries(onContent)) {
      let said = ''
      const take = (text: string) => void (said += text)
      const code = await run(other, { out: take, err: take })
      expect([command, said]).toEqual([command, expect.not.stringContaining(secret)])
      if (command === 'check') {
        expect(code).toBe(1)
        expect(said).toContain(
          `${path.basename(name)}:1:1 The file is a link out of its folder; expected the file itself.`,
        )
      }
    }
    expect(stateOf(other)).toEqual(before)
  },
)
