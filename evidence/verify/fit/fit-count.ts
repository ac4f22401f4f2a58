import { formatCount } from '@/evidence/format/number'
import { formatPeopleOf } from '@/evidence/format/people'
import { formatFraction } from '@/evidence/format/result'
import { roundRatio } from '@/evidence/statistics/rounding'
import type { JoinedReport } from '@/evidence/study/join'
import type { Printed } from '@/evidence/study/printed'
import { unheld, type Fit } from './fitness'
import { shareOf } from './rounds-to'
import type { WrittenUnit } from '@/evidence/verify/read/written'

/** Returns how a number of people or events stands to a report. */
export function fitCount(written: Printed, unit: WrittenUnit, joined: JoinedReport): Fit {
  const { report, result, source } = joined
  const counted = report.count ?? (isHeadcount(joined) ? (report.value?.number ?? null) : null)
  if (counted === null) {
    if (unit === null || result.unit === 'percent') {
      return unheld('count', source)
    }
    return { how: 'different', because: `The record has ${result.unit} here, not a count of people.` }
  }
  if (written.number === counted) return { how: 'same', because: ofTheCount(joined) }
  if (written.number === report.denominator) {
    const because = `${formatCount(report.denominator)} is the denominator; the count is ${formatCount(counted)}.`
    return { how: 'different', because }
  }
  return { how: 'different', because: null }
}

const isHeadcount = ({ result }: JoinedReport) => result.unit === 'participants' || result.unit === 'events'

function ofTheCount(joined: JoinedReport): string | null {
  const { report, result } = joined
  if (report.countStatus === 'inferred') {
    return 'It is the count, which we inferred.'
  }
  return result.unit === 'percent' ? `It is the count: ${formatFraction(joined) ?? ''}.` : null
}

/** Returns how a count with its denominator stands to a report. */
export function fitFraction(count: number, total: number, joined: JoinedReport): Fit {
  const { report, result, source, population } = joined
  if (result.unit === 'events' && report.denominator === null)
    return { how: 'unanswered', because: `${source.shortTitle} counts events here, and not people.` }
  if (report.count === null) {
    return unheld('count', source)
  }
  const of = report.denominator ?? population.n
  if (of === null) {
    const stored = formatPeopleOf(report.count, null, population.noun)
    return {
      how: report.count === count ? 'unanswered' : 'different',
      because: `The record has ${stored}: no source read states the denominator.`,
    }
  }
  const rateBase = rateBases.get(total)
  if (of !== total && rateBase !== undefined) return fitRate(count, total, rateBase, joined)
  if (report.count !== count || of !== total) {
    const stored = `${formatCount(report.count)} of ${formatCount(of)}`
    const because =
      report.count === count
        ? `The count is right and the denominator is not: ${stored}.`
        : of === total
          ? `The denominator is right and the count is not: ${stored}.`
          : null
    return { how: 'different', because }
  }
  const because = report.countStatus === 'inferred' ? 'We inferred the count.' : null
  return { how: 'same', because }
}

/** "371 of 1,000" is how often something happens, worked out by whoever wrote it; nobody counted a thousand people here. */
const rateBases = new Map([
  [1000, '1,000'],
  [10_000, '10,000'],
])

/** A rate that is not the share of the record may be of another time, or made from a ratio: it is none of what was counted. */
function fitRate(count: number, total: number, base: string, joined: JoinedReport): Fit {
  const fit = fitOneIn(count, total, joined)
  if (fit.how !== 'different') return fit
  const because = `So many of ${base} people were worked out, and not counted; the record has ${formatFraction(joined) ?? 'no count'}.`
  return { how: 'unanswered', because }
}

/** Returns how "4 in 10" stands to a report: right when the share is that, to the nearest whole number. */
export function fitOneIn(part: number, base: number, joined: JoinedReport): Fit {
  const share = shareOf(joined)
  const { value } = joined.report
  if (!share && (value === null || joined.result.unit !== 'percent')) {
    return unheld('share', joined.source)
  }
  const exact = share ? share.count * base === share.total * part : value?.number === (100 * part) / base
  if (exact) return { how: 'same', because: null }
  const nearest = share
    ? Number(roundRatio(share.count, share.total, base, 0, 'half-up'))
    : Math.round(((value?.number ?? 0) * base) / 100)
  const because = `To the nearest whole number it is ${nearest} in ${base}.`
  return { how: nearest === part ? 'rounded' : 'different', because }
}
