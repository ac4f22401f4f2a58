import { expect, test } from 'vitest'
import { growthOf, processesUnder, shareBelow } from './figures.mjs'

test('99 of 100 values lie at or below the one that is told', () => {
  const all = Array.from({ length: 1000 }, (_, at) => 1000 - at)
  expect([shareBelow(all, 0.5), shareBelow(all, 0.99), shareBelow(all, 1), shareBelow([], 0.99)]).toEqual([
    501, 991, 1000, 0,
  ])
})

test('growth leaves the first fifth out, in which everything is read for the first time', () => {
  expect(growthOf([10, 50, 100, 100, 101, 102, 103, 104, 105, 105])).toEqual({
    then: 100,
    last: 105,
    percent: 5,
  })
  expect(growthOf([])).toEqual({ then: 0, last: 0, percent: 0 })
})

test.runIf(process.platform === 'linux')('a process tells its memory and its open files', () => {
  const { serves } = processesUnder(process.pid)
  expect(serves?.memory).toBeGreaterThan(10)
  expect(serves?.files).toBeGreaterThan(2)
})
