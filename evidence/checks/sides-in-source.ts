import { formatPrinted } from '@/evidence/format/number'
import type { PValue, Report } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { remark, type Check } from './check'
import { isOutnumbered } from './outnumbered'

const namesSides = /\b(?:one|two|1|2)[-\s](?:sided|tailed)\b/i

/**
 * Remarks on a p value that is recorded with another number of sides than the others of its source. That is no error: papers
 * test a primary end point on one side and the others on two, and say so far from the numbers. Words in its quotation or its
 * test that name the sides, or an acknowledgement, answer the remark.
 */
export function sidesInSource(study: Study): Check[] {
  const printed = study.results.flatMap((result) =>
    result.reports.flatMap((report) =>
      report.state === 'reported' && report.pValue ? [{ result, report }] : [],
    ),
  )
  return printed.flatMap(({ result, report }) => {
    const sides = report.pValue?.sides
    if (!report.pValue || sides === 'not-stated' || saysSides(report)) return []
    // One whose words name its sides is the exception that they tell of.
    const others = printed.filter(
      (one) => one.report.sourceId === report.sourceId && one.report !== report && !saysSides(one.report),
    )
    const alike = others.filter((one) => one.report.pValue?.sides === sides)
    const unlike = others.filter((one) => one.report.pValue?.sides === (sides === 'one' ? 'two' : 'one'))
    if (!isOutnumbered(alike.length, unlike.length)) return []
    const [many, verb] =
      unlike.length === 1 ? ['another p value', 'is'] : [`${unlike.length} other p values`, 'are']
    const working = `${shownP(report.pValue)} is recorded as ${sides}-sided, but ${many} of this source ${verb} recorded as ${sides === 'one' ? 'two' : 'one'}-sided, and neither its quotation nor its test names the sides.`
    return [remark('domain-logic', [result.id, report.sourceId], 'p', working)]
  })
}

const saysSides = ({ quote, pValue }: Report) =>
  [quote, pValue?.test].some((text) => text != null && namesSides.test(text))

const shownP = ({ relation, printed }: PValue) => `p ${relation} ${formatPrinted(printed)}`
