import { expect, test } from 'vitest'
import { publishedStudy } from '@/conformance/verify/published-studies'
import { checkStudy } from '@/evidence/checks/check-study'
import { formatReport } from '@/evidence/format/result'
import { joinReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { answers } from './answer-key'
import { printedNumbers } from './printed-numbers'

/** Every number of a record as it is printed or counted, in whatever field; all of them stand on its data page with their verdict. */
function numbersOf(study: Study): Set<number> {
  const texts = JSON.stringify([
    study.results,
    study.populations,
    study.outcomes,
    study.design,
    study.resolutions,
  ])
  return new Set((texts.match(/(?<![\d.])\d+(?:\.\d+)?/g) ?? []).map(Number))
}

/** What is not in the record as a number of its source, and why. */
const notPrinted: Readonly<Record<string, string>> = {
  casps: '50', // the share that a news report gives beside 14 of 28 with stable disease; the record holds the count
  'lms-04-trabectedin': '63.5 78.9', // shares of deaths: a table worked them out from 47 of 74 and 60 of 76
  'palette-pazopanib': '82.5 82.9', // the same of 203 of 246 and 102 of 123; the registry prints counts
  geddis: '20.3 19.4', // response rates from a charity's counts, which no source prints
}

test.each(Object.entries(printedNumbers))(
  '%s: each number that its sources print is in the record',
  (slugs, numbers) => {
    const held = slugs.split(' ').map((slug) => numbersOf(publishedStudy(slug)))
    const missing = numbers.split(' ').filter((one) => !held.some((set) => set.has(Number(one))))
    expect(missing.join(' ')).toBe(notPrinted[slugs] ?? '')
  },
)

/** What the rules say of an estimate with its interval and of a P value. */
function verdicts(study: Study, resultId: string, sourceId: string): string {
  const said = ofStudy(study).filter((one) => one.resultId === resultId && one.sourceId === sourceId)
  const of = (fields: string[]) => {
    const own = said.filter(
      ({ field, rule }) => fields.includes(field) && !/quote|bounds|agree|domain/.test(rule),
    )
    return ['fails', 'recomputed', 'consistent', 'cannot-be-checked'].find((verdict) =>
      own.some((one) => one.verdict === verdict),
    )
  }
  return `${of(['value', 'low', 'high', 'count']) ?? '-'}, ${of(['p']) ?? '-'}`
}
const known = new Map<string, ReturnType<typeof checkStudy>>()
function ofStudy(study: Study) {
  const checks = known.get(study.slug) ?? checkStudy(study)
  known.set(study.slug, checks)
  return checks
}

test.each(answers)('%s, %s (%s): %s', (slug, resultId, sourceId, printed, expected) => {
  const study = publishedStudy(slug)
  const result = study.results.find(({ id }) => id === resultId)
  const report = result?.reports.find((one) => one.sourceId === sourceId)
  if (!result || !report) throw new Error(`${slug} has no ${resultId} of ${sourceId}.`)
  expect(formatReport(joinReport(study, result, report)).replaceAll('\u00a0', ' ')).toBe(printed)
  expect(verdicts(study, resultId, sourceId)).toBe(expected)
})
