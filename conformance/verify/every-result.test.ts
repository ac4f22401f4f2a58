import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relatedResults } from '@/evidence/verify/judge/related-results'
import { isMatch } from '@/evidence/verify/say/verdict'
import { verifyValue } from '@/evidence/verify/verify-value'
import { joinReport, shownReport } from '@/evidence/study/join'
import { withUnit } from '@/evidence/format/result'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { publishedStudies } from './published-studies'

type Held = { study: Study; result: Result; shown: Report }
const held: Held[] = [...publishedStudies.values()].flatMap((study) =>
  study.results.map((result) => ({ study, result, shown: shownReport(study, result) })),
)

/** The number as the source prints it, with its unit; null where it prints none. */
const printedOf = ({ result, shown }: Held) =>
  shown.value === null
    ? null
    : withUnit(shown.value.text, result.unit).replace(/ (?:mg|mg\/kg|biopsies|doses)$/, '')
/** The count with its denominator, or null. */
const fractionOf = ({ shown }: Held) =>
  shown.count === null || shown.denominator === null ? null : `${shown.count} of ${shown.denominator}`

test('what is printed for a result matches it, for every result of every study', () => {
  let matched = 0
  for (const one of held) {
    for (const written of [printedOf(one), fractionOf(one)]) {
      if (written === null) continue
      const answer = verifyValue(one.study, one.result.id, written)
      const because = `${one.study.slug} ${one.result.id} ${written}: ${answer.reason}`
      // Of "<5%" the bare number is asked, which may be the very number of another result: 5% of a subgroup.
      if (one.shown.value?.bound === 'less-than' && answer.verdict === 'other-assessor-or-population') {
        expect(answer.reason, because).toContain(`<${written}`)
        continue
      }
      expect(answer.verdict, because).toBe('match')
      expect(answer.stored?.source.id).toBe(one.shown.sourceId)
      matched += 1
    }
  }
  expect(matched).toBeGreaterThan(250)
})

test('an absent value matches the word for its absence and no number', () => {
  for (const { study, result, shown } of held) {
    if (shown.state !== 'not-reached' && shown.state !== 'not-estimable') continue
    expect(verifyValue(study, result.id, shown.state.replace('-', ' ')).verdict).toBe('match')
    expect(verifyValue(study, result.id, '999 months').verdict).toBe('mismatch')
  }
})

test('a number further from the printed one than rounding reaches never matches', () => {
  const numeric = held.filter(({ shown }) => shown.value !== null)
  fc.assert(
    fc.property(
      fc.constantFrom(...numeric),
      fc.integer({ min: 1, max: 400 }),
      fc.boolean(),
      (one, steps, up) => {
        const { value, count, denominator } = one.shown
        if (value === null) return
        // At least 1.6 units of the last printed digit away: the share of a count may lie one from its print.
        const unit = 10 ** -value.decimals
        const number = value.number + (up ? 1 : -1) * (0.6 + steps) * unit
        const text = number.toFixed(value.decimals + 1)
        const share = count !== null && denominator ? (100 * count) / denominator : value.number
        fc.pre(Math.abs(number - share) > 0.6 * unit && !saidBySomeReport(one, number, unit))
        const suffix = one.result.unit === 'percent' ? '%' : ''
        fc.pre(suffix === '%' || (number !== count && number !== denominator))
        expect(isMatch(verifyValue(one.study, one.result.id, `${text}${suffix}`).verdict)).toBe(false)
      },
    ),
    { numRuns: 1000, seed: 20261123 },
  )
})

function saidBySomeReport({ result }: Held, number: number, unit: number): boolean {
  return result.reports.some(
    ({ value, count }) =>
      (value !== null && Math.abs(value.number - number) <= 0.6 * unit) || count === Math.round(number),
  )
}

test('a count that is one off, or in one more person, never matches', () => {
  for (const { study, result, shown } of held) {
    const { count, denominator } = shown
    if (count === null || denominator === null) continue
    const others = result.reports.map((report) => `${report.count} of ${report.denominator}`)
    for (const written of [`${count + 1} of ${denominator}`, `${count} of ${denominator + 1}`]) {
      if (others.includes(written)) continue
      expect(isMatch(verifyValue(study, result.id, written).verdict), `${result.id} ${written}`).toBe(false)
    }
  }
})

test('what another assessor or another population has is never a match, unless it is the same number', () => {
  let crossed = 0
  for (const { study, result } of held) {
    const own = new Set(result.reports.flatMap(({ value, count }) => [value?.number, count]))
    for (const { result: other, keys } of relatedResults(study, result)) {
      if (!keys.includes('assessor') && !keys.includes('population')) continue
      const written = fractionOf({ study, result: other, shown: shownReport(study, other) })
      const shown = joinReport(study, other, shownReport(study, other))
      if (written === null || own.has(shown.report.count)) continue
      const { verdict, others } = verifyValue(study, result.id, written)
      expect(isMatch(verdict), `${study.slug}: ${written} of ${other.id} for ${result.id}`).toBe(false)
      expect(['other-assessor-or-population', 'superseded']).toContain(verdict)
      expect(others.length).toBeGreaterThan(0)
      crossed += 1
    }
  }
  expect(crossed).toBeGreaterThan(20)
})
