import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { sidesOfComparison } from '@/evidence/study/arms-of-key-result'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatCount } from '@/evidence/format/number'
import { exact } from '@/evidence/study/printed'
import type { CertaintyJudgement, Study } from '@/evidence/study/study'

/** How many of 1,000 people have the event in each arm, and the difference with its interval; all worked out by us. */
export type AbsoluteEffect = {
  /** Of 1,000 people of each arm, who had the event; the comparator's is the risk that the rest stands on. */
  control: number
  experimental: number
  /** Difference per 1,000: below 0 is fewer. Limits are null where the interval does not give them. */
  difference: number
  low: number | null
  high: number | null
  /** What is counted: `had progressed or died by 12 months`. */
  event: string
  /** How it was worked out, in a sentence. */
  method: string
}

/**
 * Returns the absolute effect of a judged comparison per 1,000 people of the study: from the comparator's own risk and the ratio
 * (a hazard ratio by S1 = S0^HR, Altman & Andersen, BMJ 1999;319:1492; a risk ratio by multiplication; an odds ratio by its
 * odds), or from the two arms' counts where a difference of shares is printed. Null where the record has no such risk.
 */
export function absoluteEffect(study: Study, judgement: CertaintyJudgement): AbsoluteEffect | null {
  const joined = joinResult(study, judgement.resultId)
  if (joined.comparatorArm === null || joined.report.state !== 'reported') return null
  return joined.result.kind === 'difference' ? fromShares(joined) : fromRatio(study, joined, judgement)
}

const perThousand = (share: number) => Math.round(share * 1000)

function fromShares(joined: JoinedReport): AbsoluteEffect | null {
  if (joined.result.unit !== 'percent') return null
  const [first, second] = sidesOfComparison(joined)
  const [experimental, control] = [first, second].map((side) => side && shareOf(side))
  if (experimental == null || control == null) return null
  const limit = (which: 'low' | 'high') => {
    const printed = joined.report[which]
    return printed?.state === 'reported' && printed.printed.bound === null
      ? Math.round(printed.printed.number * 10)
      : null
  }
  return {
    control: perThousand(control),
    experimental: perThousand(experimental),
    difference: perThousand(experimental) - perThousand(control),
    low: limit('low'),
    high: limit('high'),
    event: eventOf(joined),
    method: 'From the counts of both arms; the interval is the printed one of the difference.',
  }
}

function fromRatio(study: Study, joined: JoinedReport, judgement: CertaintyJudgement): AbsoluteEffect | null {
  const { measure } = joined.result
  const { controlRiskResultId } = judgement
  const ratio = exact(joined.report.value)?.number
  if (controlRiskResultId === null || measure === null || ratio === undefined) return null
  const control = joinResult(study, controlRiskResultId)
  const share = shareOf(control)
  if (share === null || measure === 'rate-ratio') return null
  // A share that is better higher (alive, without progression) is of those without the event.
  const isFree = measure === 'hazard-ratio' && control.outcome.better === 'higher'
  const risk = isFree ? 1 - share : share
  const riskAt: Record<Exclude<typeof measure, 'rate-ratio'>, (by: number) => number> = {
    'hazard-ratio': (by) => 1 - (1 - risk) ** by,
    'risk-ratio': (by) => Math.min(1, risk * by),
    'odds-ratio': (by) => (risk * by) / (1 - risk + risk * by),
  }
  const at = riskAt[measure]
  const limit = (which: 'low' | 'high') => {
    const printed = joined.report[which]
    return printed?.state === 'reported' && printed.printed.bound === null
      ? perThousand(at(printed.printed.number)) - perThousand(risk)
      : null
  }
  return {
    control: perThousand(risk),
    experimental: perThousand(at(ratio)),
    difference: perThousand(at(ratio)) - perThousand(risk),
    low: limit('low'),
    high: limit('high'),
    event: `${isFree ? `had ${eventWithout(control)}` : eventOf(control)}${control.result.timePoint === null ? '' : ` by ${control.result.timePoint}`}`,
    method: `From the comparator's own ${isFree ? 'rate' : 'risk'} and the printed ratio with its interval.`,
  }
}

/** Returns a share of people between 0 and 1, from a count or a percentage as printed; null of any other percentage (a change in size). */
function shareOf({ report, result }: JoinedReport): number | null {
  if (result.kind !== 'proportion' && result.kind !== 'rate-at-time') return null
  if (report.count !== null && report.denominator) return report.count / report.denominator
  const value = exact(report.value)?.number
  return value !== undefined && result.unit === 'percent' ? value / 100 : null
}

const eventOf = ({ outcome }: JoinedReport) => `had ${lowerFirst(outcome.title)}`

/** Survival and freedom from progression name what did not happen; what did is said in words of its own. */
function eventWithout({ outcome }: JoinedReport): string {
  if (outcome.concept === 'overall-survival') return 'died'
  if (outcome.concept === 'progression-free-survival') return 'progressed or died'
  return `no longer had ${lowerFirst(outcome.title)}`
}

/** Returns `316 fewer (176 to 424 fewer)` per 1,000, the limits in the order of the difference. */
export function formatAbsolute({ difference, low, high }: AbsoluteEffect): string {
  const said = (number: number) =>
    number === 0 ? 'no difference' : `${formatCount(Math.abs(number))} ${number < 0 ? 'fewer' : 'more'}`
  if (low === null || high === null) return `${said(difference)} per 1,000`
  const [from, to] = [Math.min(low, high), Math.max(low, high)]
  const isOneSided = Math.sign(from) === Math.sign(to)
  const near = isOneSided && to < 0 ? to : from
  const far = isOneSided && to < 0 ? from : to
  const limits = isOneSided
    ? `${formatCount(Math.abs(near))} to ${said(far)}`
    : `${said(near)} to ${said(far)}`
  return `${said(difference)} per 1,000 (${limits})`
}
