import { readFileSync } from 'node:fs'

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

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
