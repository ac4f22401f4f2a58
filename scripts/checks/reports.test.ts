import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countTests, leftOut, slowestFiles } from './reports.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: object) {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('unit tests are counted one by one', () => {
  expect(countTests('vitest', report({ numPassedTests: 292, numFailedTests: 3 }), 1)).toEqual({
    passed: 292,
    failed: 3,
  })
})

test('a browser test that passed only the second time has failed', () => {
  const stats = { expected: 30, unexpected: 1, flaky: 2, skipped: 4 }
  expect(countTests('playwright', report({ stats }), 1)).toEqual({ passed: 30, failed: 3 })
})

test('what did not run is named, and is not what passed', () => {
  const one = (title: string, status: string, ...ancestorTitles: string[]) => ({
    title,
    status,
    ancestorTitles,
  })
  const testResults = [
    { assertionResults: [one('pandoc reads', 'skipped'), one('adds up', 'passed')] },
    { assertionResults: [one('GET', 'pending', 'nginx'), one('HEAD', 'pending', 'nginx')] },
  ]
  const file = report({ numPassedTests: 1, numFailedTests: 0, testResults })
  expect(leftOut(file)).toEqual(['pandoc reads (1)', 'nginx (2)'])
  expect(countTests('vitest', file, 0)).toEqual({ passed: 1, failed: 0 })
})

test('a runner that failed without a failed test counts as one failure', () => {
  expect(countTests('vitest', report({ numPassedTests: 10, numFailedTests: 0 }), 1)).toEqual({
    passed: 10,
    failed: 1,
  })
})

test('a runner that wrote no report has failed, whatever its exit code says', () => {
  expect(countTests('vitest', path.join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 })
})

test('the slowest files come first, a browser file with all its tests together', () => {
  const unit = report({
    testResults: [
      { name: '/site/evidence/a.test.ts', startTime: 1000, endTime: 1250 },
      { name: '/site/editorial/b.test.ts', startTime: 1000, endTime: 4000 },
    ],
  })
  expect(slowestFiles('vitest', unit, '/site')).toEqual([
    { file: 'editorial/b.test.ts', ms: 3000 },
    { file: 'evidence/a.test.ts', ms: 250 },
  ])
  expect(slowestFiles('vitest', unit, '/site', 1)).toHaveLength(1)
  const spec = (ms: number) => ({ tests: [{ results: [{ duration: ms }] }] })
  const browser = report({
    suites: [
      { file: 'print.spec.ts', specs: [spec(900)] },
      { file: 'reading.spec.ts', specs: [spec(400)], suites: [{ specs: [spec(300), spec(400)] }] },
    ],
  })
  expect(slowestFiles('playwright', browser, '/site')).toEqual([
    { file: 'e2e/reading.spec.ts', ms: 1100 },
    { file: 'e2e/print.spec.ts', ms: 900 },
  ])
  expect(slowestFiles('vitest', path.join(folder, 'absent.json'), '/site')).toEqual([])
})
