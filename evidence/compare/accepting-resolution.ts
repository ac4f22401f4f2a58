import { numbersIn } from '@/evidence/text/quoted-numbers'
import { resolutionsOf } from '@/evidence/study/join'
import type { Report } from '@/evidence/study/result'
import type { Resolution, Study } from '@/evidence/study/study'

/**
 * Returns the resolution that judges this differing report, or null. It must name the result and quote the
 * source, and where the quotation holds numbers it must hold one that the report prints: a judgement of
 * "28 months" does not cover the 82 that a later slip makes of it.
 */
export function acceptingResolution(study: Study, resultId: string, report: Report): Resolution | null {
  const candidates = resolutionsOf(study, resultId).filter(({ outcome }) => outcome !== 'not-comparable')
  return candidates.find((resolution) => quotes(resolution, report)) ?? null
}

function quotes({ claims }: Resolution, report: Report): boolean {
  const printed = [
    report.value?.text,
    report.count?.toString(),
    report.low?.state === 'reported' ? report.low.printed.text : undefined,
    report.high?.state === 'reported' ? report.high.printed.text : undefined,
    report.standardDeviation?.text,
    report.standardError?.text,
  ].flatMap((text) => (text === undefined ? [] : [text.replace('-', '')]))
  return claims
    .filter(({ sourceId }) => sourceId === report.sourceId)
    .some(({ says }) => {
      const numbers = numbersIn(says)
      return numbers.length === 0 || printed.every((text) => numbers.includes(text))
    })
}
