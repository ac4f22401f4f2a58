// `npm test`: every check, from a clean clone. Ends with `N passed, N failed` and a code to match.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { lanesOf } from './checks/checks.mjs'
import { endWithNpm } from './launch/npm-parent.mjs'
import { prepare } from './launch/prepare.mjs'
import { endWithChildren } from './launch/run.mjs'
import { runMain, Stop } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const total = { passed: 0, failed: 0 }
const failed = new Set()
/** @type {{ file: string, ms: number }[]} */
const slowest = []
/** @type {Map<string, { promise: Promise<void>, tell: () => void }>} */
const ends = new Map()
const started = Date.now()
const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`

await runMain(async () => {
  endWithNpm()
  endWithChildren()
  console.log(`Denominator's checks, on Node ${process.versions.node}`)
  await prepare(root, ['packages', 'client'])
  await Promise.all(lanesOf(root, console.log).map(runLane))
})
if (slowest.length > 0) {
  console.log('\nThe slowest files')
  for (const { file, ms } of slowest.sort((a, b) => b.ms - a.ms).slice(0, 10))
    console.log(`  ${seconds(ms).padStart(7)}  ${file}`)
}
console.log(`\nAll of it took ${seconds(Date.now() - started)}.`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/**
 * Returns a promise of a check's end, and what tells of it.
 * @param {string} name
 */
function endOf(name) {
  const known = ends.get(name)
  if (known) return known
  /** @type {() => void} */
  let tell = () => {}
  const promise = new Promise((/** @type {(value: void) => void} */ resolve) => (tell = () => resolve()))
  const end = { promise, tell }
  ends.set(name, end)
  return end
}

/** @param {import('./checks/checks.mjs').Check[]} lane */
async function runLane(lane) {
  for (const check of lane) {
    await Promise.all((check.after ?? []).map((name) => endOf(name).promise))
    const began = Date.now()
    const missing = check.needs?.find((name) => failed.has(name))
    const result = missing
      ? notRun(`It needs ${missing}, which failed.`)
      : await check.run().catch(notRunBecause)
    total.passed += result.passed
    total.failed += result.failed
    if (result.failed > 0) failed.add(check.name)
    slowest.push(...(result.slowest ?? []))
    report(check.name, result, Date.now() - began)
    endOf(check.name).tell()
  }
}

/**
 * @param {string} output
 * @returns {import('./checks/checks.mjs').Result}
 */
function notRun(output) {
  return { passed: 0, failed: 1, output }
}

/** @param {unknown} error */
function notRunBecause(error) {
  return notRun(error instanceof Stop ? error.message : String(/** @type {Error} */ (error)?.stack ?? error))
}

/**
 * @param {string} name
 * @param {import('./checks/checks.mjs').Result} result
 * @param {number} ms
 */
function report(name, { passed, failed: failures, output, leftOut = [] }, ms) {
  const mark = failures === 0 ? 'passed' : 'FAILED'
  const count = passed + failures > 1 ? `${passed} passed, ${failures} failed, ` : ''
  console.log(`  ${mark}  ${name.padEnd(11)} ${count}${seconds(ms)}`)
  for (const one of leftOut) console.log(`  left out  ${one}`)
  if (failures > 0) console.log(`${output.trimEnd().replace(/^/gm, '      ')}\n`)
}
