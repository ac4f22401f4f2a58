import type { JoinedReport } from '@/evidence/study/join'
import { formatCount } from '@/evidence/format/number'
import { describePopulation } from '@/evidence/format/population'
import { fitCount, fitFraction, fitOneIn } from './fit-count'
import { fitDeviation } from './fit-deviation'
import { fitNumber } from './fit-number'
import type { Fit } from './fitness'
import { fitP } from './fit-p-value'
import { fitSpan } from './fit-span'
import type { Written } from '@/evidence/verify/read/written'

/**
 * Returns how a written quantity stands to a report. The rule of rounding: it fits when what is printed, or the exact share
 * of the printed count, rounds to it (halves up, or to even) at the number of decimals that was written.
 */
export function fit(written: Written, joined: JoinedReport): Fit {
  const { report } = joined
  if (written.kind === 'absence') return fitAbsence(written.reasons, joined)
  if (report.state !== 'reported') {
    const reached = report.state === 'not-reached' || report.state === 'not-estimable'
    return { how: reached ? 'different' : 'unanswered', because: null }
  }
  switch (written.kind) {
    case 'number':
      return written.unit === 'participants' || written.unit === 'events'
        ? fitCount(written.printed, written.unit, joined)
        : fitNumber(written.printed, written.unit, joined)
    case 'fraction':
      return fitFraction(written.count, written.total, joined)
    case 'one-in':
      return fitOneIn(written.part, written.base, joined)
    case 'denominator':
      return fitDenominator(written.total, joined)
    case 'span':
      return fitSpan(written, joined)
    case 'deviation':
      return fitDeviation(written, joined)
    case 'p-value':
      return fitP(written, joined)
  }
}

function fitAbsence(reasons: readonly string[], { report }: JoinedReport): Fit {
  if (report.state !== 'reported' && reasons.includes(report.state)) return { how: 'same', because: null }
  const unknown = report.state === 'not-yet-extracted' || report.state === 'not-reported'
  return { how: unknown ? 'unanswered' : 'different', because: null }
}

function fitDenominator(total: number, { report, population }: JoinedReport): Fit {
  const of = report.denominator ?? population.n
  if (of === null) {
    return { how: 'unanswered', because: `It was counted in ${describePopulation(population)}.` }
  }
  return {
    how: of === total ? 'same' : 'different',
    because: `It was counted in ${report.denominator === null ? describePopulation(population) : formatCount(of)}.`,
  }
}
