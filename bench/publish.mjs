// `npm run bench:publish`: how long it takes from a saved change to a release, for changes of every kind, in a copy of the project.
// With --whole what they come to is held against a whole build of the same content, byte for byte; a difference ends in 1.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from '../scripts/launch/run.mjs'
import { prerendered } from '../server/build-output.mjs'
import { withoutScripts } from '../server/script-free-html.mjs'
import { copyProject, editFile } from './project-copy.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const copy = path.join(root, '.denominator', 'publish-bench')
const whole = process.argv.includes('--whole')

/**
 * A change of each kind: the file, texts that it holds, and what stands there instead.
 * @type {{ kind: string, file: string, edits: [was: string, is: string][] }[]}
 */
const changes = [
  {
    kind: 'a word of a summary',
    file: 'content/studies/casps/summary.mdx',
    edits: [['The trial cannot say whether', 'The trial cannot tell whether']],
  },
  {
    kind: 'a number of a record',
    file: 'content/studies/atezolizumab-asps/record.yaml',
    // With the words of the paper that hold it, or the record would be refused.
    edits: [
      ['power: "90"', 'power: "91"'],
      ['90% power to reject', '91% power to reject'],
    ],
  },
  {
    kind: 'the title of a source',
    file: 'content/studies/casps/record.yaml',
    edits: [
      [
        'a double-blind, placebo-controlled, randomised, phase 2 trial',
        'a double-masked, placebo-controlled, randomised, phase 2 trial',
      ],
    ],
  },
  {
    kind: 'a word of the glossary',
    file: 'content/glossary.yaml',
    edits: [['with one treatment than with another', 'on one treatment than on another']],
  },
  {
    kind: 'a word of the methods',
    file: 'content/methods.mdx',
    edits: [['A **match** means', 'A **match** says']],
  },
]

/** @returns {Promise<{ seconds: number, told: string }>} */
async function build() {
  const began = performance.now()
  const { code, output } = await runNode('scripts/build.mjs', [], { cwd: copy })
  if (code !== 0) throw new Error(output)
  const told = /Site +done in .*/.exec(output)?.[0] ?? 'nothing to do'
  return {
    seconds: (performance.now() - began) / 1000,
    told: `${/Database +done in .*/.exec(output)?.[0] ?? ''} ${told}`,
  }
}

/** @returns {Map<string, string>} a hash of what readers get of each address */
const sent = () =>
  new Map(
    prerendered(path.join(copy, '.next')).map(({ path: address, kind, body, headers }) => {
      const bytes = kind === 'data' ? body : withoutScripts(body.toString('utf8'))
      return [address, createHash('sha256').update(bytes).update(JSON.stringify(headers)).digest('hex')]
    }),
  )

/**
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 */
const different = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((address) => one.get(address) !== other.get(address))

console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`)
copyProject(root, copy)
const first = await build()
console.log(`all of it: ${first.seconds.toFixed(1)} s`)
let before = sent()
for (const { kind, file, edits } of changes) {
  editFile(copy, file, edits)
  const { seconds, told } = await build()
  const now = sent()
  console.log(
    `${kind}: ${seconds.toFixed(1)} s; ${different(before, now).length} addresses came out otherwise. ${told}`,
  )
  before = now
}
if (whole) {
  rmSync(path.join(copy, '.next'), { recursive: true, force: true })
  rmSync(path.join(copy, '.denominator', 'live'), { force: true })
  await build()
  const wrong = different(before, sent())
  console.log(
    wrong.length === 0
      ? 'After all of them: the same as a whole build, byte for byte'
      : `After all of them, not as a whole build: ${wrong.join(' ')}`,
  )
  if (wrong.length > 0) process.exitCode = 1
}
rmSync(copy, { recursive: true, force: true })
