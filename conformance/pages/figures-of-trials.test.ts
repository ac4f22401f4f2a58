import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publishedStudy } from '@/conformance/verify/published-studies'
import { findPopulation } from '@/evidence/study/join'
import { parseBounded } from '@/evidence/study/printed'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

type Figure = { outcome: string; people: string; kind: string; when: string; numbers: string[] }

/**
 * Holds the figures of the randomised trials in the field where each belongs: a file for each trial, a figure a line with its outcome,
 * people, kind, when (a time, a data cut, `first` for a first cut whose date is not known, or nothing) and the numbers that their sources
 * print of it. Taken from an outside reading of the papers, the regulators and the news about them; the record says which source prints
 * which.
 */
const folder = path.join(import.meta.dirname, 'figures-of-trials')
const figures = readdirSync(folder).map((file) => {
  const lines = readFileSync(path.join(folder, file), 'utf8').trim().split('\n')
  return [path.basename(file, '.txt'), lines.map(figureOf)] as const
})

function figureOf(line: string): Figure {
  const [outcome = '', people = '', kind = '', when = '', numbers = ''] = line
    .split('|')
    .map((part) => part.trim())
  return { outcome, people, kind, when, numbers: numbers.split(' ') }
}

/** Returns the results in the place of a figure: its outcome, people, kind, time and cut. */
function resultsOf({ results }: Study, { outcome, people, kind, when }: Figure): Result[] {
  return results.filter(
    (one) =>
      one.outcomeId === outcome &&
      one.populationId === people &&
      one.kind === kind &&
      (when === '' ||
        (when === 'first' ? one.dataCutoff === null : [one.timePoint, one.dataCutoff].includes(when))),
  )
}

/** Returns what the fields of a report hold, each number as it is. */
function numbersOf({ value, count, denominator, low, high, pValue }: Report): number[] {
  const printed = [
    value,
    ...[low, high].map((limit) => (limit?.state === 'reported' ? limit.printed : null)),
    pValue?.printed ?? null,
  ]
  return [...printed.map((one) => one?.number ?? null), count, denominator].filter((one) => one !== null)
}

test.each(figures)(
  '%s: each figure stands in its own field, of its outcome, arm, time and cut',
  (slug, own) => {
    const study = publishedStudy(slug)
    const missing = own.flatMap((figure) => {
      const [result, ...others] = resultsOf(study, figure)
      const place = `${figure.outcome} of ${figure.people}, ${figure.kind} ${figure.when}`
      if (!result || others.length > 0) return [`${place}: ${others.length + (result ? 1 : 0)} results`]
      const { armId, n } = findPopulation(study, figure.people)
      const isCompared = figure.kind === 'ratio' || figure.kind === 'difference'
      const fits = isCompared
        ? result.comparatorArmId !== null
        : [null, armId].includes(result.armId) || armId === null
      const held = new Set([...result.reports.flatMap(numbersOf), ...(n === null ? [] : [n])])
      const absent = figure.numbers.filter((text) => !held.has(parseBounded(text)?.number ?? Number.NaN))
      return [
        ...(fits ? [] : [`${place}: another arm`]),
        ...(absent.length > 0 ? [`${place}: ${absent.join(' ')}`] : []),
      ]
    })
    expect(missing).toEqual([])
  },
)

test('they are the figures of thirteen trials', () => {
  const numbers = figures.flatMap(([, own]) => own.flatMap((figure) => figure.numbers))
  expect([figures.length, figures.flatMap(([, own]) => own).length, numbers.length]).toEqual([13, 335, 637])
})
