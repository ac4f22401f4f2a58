import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Returns the tests that a runner counted in its JSON report. A runner that failed without a failed test (a file that
 * could not be loaded, say), or that wrote no report, counts as one failure.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function countTests(runner, file, exitCode) {
  const { passed, failed } = countedIn(runner, readReport(file))
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {any} report
 * @returns {Count}
 */
function countedIn(runner, report) {
  if (!report) return { passed: 0, failed: 1 }
  if (runner === 'vitest') return { passed: report.numPassedTests, failed: report.numFailedTests }
  // A test that passed only at a second attempt is not one that can be relied on.
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky }
}

/**
 * Returns the files that took longest in their tests, slowest first, from the report that a runner wrote.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @param {string} root
 * @returns {{ file: string, ms: number }[]}
 */
export function slowestFiles(runner, file, root, count = 10) {
  const report = readReport(file)
  const all = !report ? [] : runner === 'vitest' ? timesOfVitest(report, root) : timesOfPlaywright(report)
  return all.sort((a, b) => b.ms - a.ms).slice(0, count)
}

/** @param {any} report @param {string} root */
const timesOfVitest = ({ testResults }, root) =>
  testResults.map((/** @type {any} */ { name, startTime, endTime }) => ({
    file: path.relative(root, name),
    ms: Math.round(endTime - startTime),
  }))

/** @param {any} report */
const timesOfPlaywright = ({ suites }) =>
  suites.map((/** @type {any} */ suite) => ({ file: `e2e/${suite.file}`, ms: sumOfSuite(suite) }))

/** @param {any} suite @returns {number} */
function sumOfSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap((/** @type {any} */ { tests }) =>
    tests.flatMap((/** @type {any} */ one) => one.results),
  )
  return [...own.map(({ duration }) => duration), ...suites.map(sumOfSuite)].reduce((sum, ms) => sum + ms, 0)
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
