import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { publishedDatabase } from '@/conformance/api/site-database'
import { runQuery } from './query/run-query'

publishedDatabase()

/** Runs the command in this process, on the database of this file's tests. */
async function query(...args: string[]) {
  let [stdout, stderr] = ['', '']
  const status = await runQuery(args, { out: (text) => (stdout += text), err: (text) => (stderr += text) })
  return { status, stdout: stdout.replaceAll('\u00A0', ' '), stderr }
}

/** Runs it as an editor does. */
function queryInShell(...args: string[]) {
  const command = ['--import', 'tsx', '--conditions=react-server', 'editorial/query.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('with --json the answer is the interface’s, byte for byte', async () => {
  const choices = 'study=atezolizumab-asps&kind=median&limit=3'
  const answer = await answerRequest(new Request(`http://127.0.0.1/api/v1/results?${choices}`))
  const { status, stdout, stderr } = queryInShell(
    'results',
    ...choices.split('&').flatMap((choice) => `--${choice}`),
    '--json',
  )
  expect(status).toBe(0)
  expect(stdout).toBe(await answer.text())
  expect(stderr).toBe('')
})

test('a person reads one line a result, with who judged it and how it is marked', async () => {
  // Chen 2023: 19 of 52, 37% (95% CI, 24 to 51), by the investigators.
  const { status, stdout } = await query(
    'results',
    '--study',
    'atezolizumab-asps',
    '--outcome',
    'objective-response',
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /objective-response-investigator .* investigator .* recomputed .* 19 of 52 \(37%; 95% CI, 24 to 51\)\n/,
  )
  expect(stdout).toMatch(/objective-response-independent .* 12 of 49 \(24%/)
})

test('words are searched for as on the page', async () => {
  expect((await query('search', 'PFS', '20.8')).stdout).toContain(
    '/studies/atezolizumab-asps/data#progression-free-survival',
  )
})

test('a sentence is judged number by number', async () => {
  // The news report prints 28 months where the article prints 20.8; the regulator counted 12 of 49, 24%.
  const { status, stdout } = await query(
    'verify',
    'In NCT03141684 the median progression-free survival was 28 months, and the FDA counted a response rate of 37%.',
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/"28 months": mismatch\. .*Chen 2023 \(Main text\) prints 20\.8 months/)
  expect(stdout).toMatch(/"37%": other assessor or population\. [^]* On record: 12 of 49 \(24%/)
})

test('a wrong choice exits 2, names what was meant, and with --json is a problem document', async () => {
  const { status, stdout, stderr } = await query('results', '--assessor', 'investigatr', '--json')
  expect(status).toBe(2)
  expect(stderr).toContain('Did you mean "investigator"?')
  expect(JSON.parse(stdout)).toMatchObject({ status: 400, errors: [{ parameter: 'assessor' }] })
})

test('an unknown command exits 2 and answers nothing', async () => {
  expect(await query('reslts')).toMatchObject({ status: 2, stdout: '' })
})
