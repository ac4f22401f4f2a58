import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countTests } from './reports.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content) {
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

test('a runner that failed without a failed test counts as one failure', () => {
  expect(countTests('vitest', report({ numPassedTests: 10, numFailedTests: 0 }), 1)).toEqual({
    passed: 10,
    failed: 1,
  })
})

test('a runner that wrote no report has failed, whatever its exit code says', () => {
  expect(countTests('vitest', path.join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 })
})
