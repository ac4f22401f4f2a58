import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What is read of the runners' JSON reports.
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: { name: string, startTime: number, endTime: number, assertionResults?: { status: string, title: string, ancestorTitles: string[] }[] }[] }} VitestReport
 * @typedef {{ specs?: { tests: { results: { duration: number }[] }[] }[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, suites: (Suite & { file: string })[] }} PlaywrightReport
 */

/**
 * Returns the tests that a runner counted in its JSON report. A runner that failed without a failed test (a file that
 * could not be loaded, say), or that wrote no report, counts as one failure.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function countTests(runner, file, exitCode) {
  const { passed, failed } = readCount(runner, file) ?? { passed: 0, failed: 1 }
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @returns {Count | null}
 */
function readCount(runner, file) {
  if (runner === 'vitest') {
    const report = /** @type {VitestReport | null} */ (readReport(file))
    return report && { passed: report.numPassedTests, failed: report.numFailedTests }
  }
  const report = /** @type {PlaywrightReport | null} */ (readReport(file))
  // A test that passed only at a second attempt is not one that can be relied on.
  return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
}

/**
 * Returns the tests that were left out, because a program that they need is not installed, by the name of what they belong to and
 * in how many parts: what did not run is not what passed.
 * @param {string} file the report of vitest
 * @returns {string[]}
 */
export function leftOut(file) {
  const report = /** @type {VitestReport | null} */ (readReport(file))
  const names = (report?.testResults ?? [])
    .flatMap(({ assertionResults = [] }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ title, ancestorTitles: [first = title] }) => first)
  return [...new Set(names)].map((name) => `${name} (${names.filter((one) => one === name).length})`)
}

/**
 * Returns the files that took longest in their tests, slowest first, from the report that a runner wrote.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @param {string} root
 * @returns {{ file: string, ms: number }[]}
 */
export function slowestFiles(runner, file, root, count = 10) {
  const all = runner === 'vitest' ? timesOfVitest(file, root) : timesOfPlaywright(file)
  return all.sort((one, other) => other.ms - one.ms).slice(0, count)
}

/**
 * @param {string} file
 * @param {string} root
 */
function timesOfVitest(file, root) {
  const report = /** @type {VitestReport | null} */ (readReport(file))
  return (report?.testResults ?? []).map(({ name, startTime, endTime }) => ({
    file: path.relative(root, name),
    ms: Math.round(endTime - startTime),
  }))
}

/** @param {string} file */
function timesOfPlaywright(file) {
  const report = /** @type {PlaywrightReport | null} */ (readReport(file))
  return (report?.suites ?? []).map((suite) => ({ file: `e2e/${suite.file}`, ms: timeOfSuite(suite) }))
}

/**
 * @param {Suite} suite
 * @returns {number}
 */
function timeOfSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results))
  return [...own.map(({ duration }) => duration), ...suites.map(timeOfSuite)].reduce((sum, ms) => sum + ms, 0)
}

/**
 * @param {string} file
 * @returns {unknown} what the report says, or null when there is none
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
