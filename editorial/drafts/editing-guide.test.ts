import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runFigures } from '../ask/figures-command'
import { runUses } from '../ask/uses-command'
import { runCheck } from '../check-command'
import { runNew } from './new-command'
import { runTable } from '../table/table-command'
import { runPublish } from './publish-command'

const commands = {
  new: runNew,
  table: runTable,
  figures: runFigures,
  uses: runUses,
  check: runCheck,
  publish: runPublish,
}

/** Returns the blocks of the guide in their order: commands of a shell, or the text of a file with its name. */
function blocksOf(guide: string): { language: string; name: string; text: string }[] {
  return [...guide.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', name = '', text = '']) => ({
      language,
      name,
      text,
    }),
  )
}

/** Returns the words of a command line, quoted ones whole, without what follows a number sign. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/ #.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )

test('whoever follows docs/editing.md word for word publishes the trial, in three runs of the check', async () => {
  const content = mkdtempSync(path.join(tmpdir(), 'guide-'))
  for (const name of ['glossary.yaml', 'studies/tivantinib-mit-tumours'])
    cpSync(path.join('content', name), path.join(content, name), { recursive: true })
  const draft = path.join(content, 'drafts/statin-heart-failure')
  const runs: { line: string; code: number; said: string }[] = []
  for (const { language, name, text } of blocksOf(readFileSync('docs/editing.md', 'utf8'))) {
    if (language === 'csv') {
      writeFileSync(path.join(content, name), text)
      continue
    }
    if (language !== 'sh') {
      expect(existsSync(path.join(draft, name)), name).toBe(true)
      writeFileSync(path.join(draft, name), text)
      continue
    }
    for (const line of text.trim().split('\n')) {
      const [npm, run, command = '', dashes, ...words] = wordsOf(line)
      const args = words.map((word) => (word === 'table.csv' ? path.join(content, word) : word))
      expect([npm, run, dashes]).toEqual(['npm', 'run', '--'])
      let said = ''
      const take = (text: string) => void (said += text)
      const code = await commands[command as keyof typeof commands]([...args, '--content', content], {
        out: take,
        err: take,
      })
      runs.push({ line, code, said })
    }
  }
  expect(runs.map(({ line, code }) => [line.split(' ')[2], code])).toEqual([
    ['new', 0],
    ['check', 1],
    ['table', 0],
    ['figures', 0],
    ['check', 0],
    ['check', 0],
    ['uses', 0],
    ['publish', 0],
  ])
  expect(runs[4]?.said).toContain('0 errors, 0 warnings.')
  expect(runs[3]?.said).toContain('participant-flow')
  expect(runs[6]?.said).toContain('(The bottom line) After 3 months the mean ejection fraction')
  const published = path.join(content, 'studies/statin-heart-failure/record.yaml')
  expect(existsSync(published)).toBe(true)
  expect(readFileSync(path.join(content, 'revisions.yaml'), 'utf8')).toContain('statin-heart-failure:')
  // Short enough to type: the outcomes with their four results.
  const outcomes =
    readFileSync(published, 'utf8').split('\noutcomes:\n')[1]?.split('\neditorial:')[0]?.trim() ?? ''
  expect(outcomes.split('\n').length / 4).toBeLessThanOrEqual(8)
  rmSync(content, { recursive: true })
})

test('the guide names every command for editors, and none that there is not', () => {
  const guide = readFileSync('docs/editing.md', 'utf8').split('## Every command')[1] ?? ''
  const named = [...guide.matchAll(/^\| `(?!npm)([a-z]+)[ `]/gm)].map(([, name]) => name)
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const forEditors = Object.entries(scripts).filter(([, command]) => command.includes('editorial/'))
  expect(named.toSorted()).toEqual([...forEditors.map(([name]) => name), 'check', 'dev', 'query'].sort())
})
