import { formatPrinted } from '@/evidence/format/number'
import type { PValue, Report } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { judgeFor, type Check } from './check'

const namesSides = /\b(?:one|two|1|2)[-\s](?:sided|tailed)\b/i

/**
 * Judges that the p values of one source are recorded with one number of sides, which is how a paper prints them; one whose
 * sides differ from the others needs words in its quotation or its test that say so, for else either may be the slip.
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
    // The many accuse the few; where both are as many, neither is known to be right.
    if (unlike.length === 0 || alike.length + 1 > unlike.length) return []
    const [many, verb] =
      unlike.length === 1 ? ['another p value', 'is'] : [`${unlike.length} other p values`, 'are']
    const working = `${shownP(report.pValue)} is recorded as ${sides}-sided, but ${many} of this source ${verb} recorded as ${sides === 'one' ? 'two' : 'one'}-sided, and no words of the source say that the sides differ.`
    return [judgeFor('domain-logic', result.id, report.sourceId)('p', 'fails', working)]
  })
}

const saysSides = ({ quote, pValue }: Report) =>
  [quote, pValue?.test].some((text) => text != null && namesSides.test(text))

const shownP = ({ relation, printed }: PValue) => `p ${relation} ${formatPrinted(printed)}`
