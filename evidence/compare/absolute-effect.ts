import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { isOfOneArm, sidesOfComparison, type OfOneArm } from '@/evidence/study/arms-of-key-result'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatCount } from '@/evidence/format/number'
import { formatReport, isCountInferred } from '@/evidence/format/result'
import { exact, exactLimit } from '@/evidence/study/printed'
import type { Arm, CertaintyJudgement, Study } from '@/evidence/study/study'
import { differenceInterval } from '@/evidence/statistics/two-proportions'
import { isIntervalOfOneArm } from './interval-of-one-arm'

/** How many of 1,000 people have the event in each arm, and the difference with its interval; all worked out by us. */
export type AbsoluteEffect = {
  /** Of 1,000 people of each arm, who had the event; the comparator's is the risk that the rest stands on. */
  control: number
  experimental: number
  /** Difference per 1,000: below 0 is fewer. Limits are null where the interval does not give them. */
  difference: number
  low: number | null
  high: number | null
  /** The difference of the two shares with its limits before they are rounded to people of 1,000: -1 to 1. */
  shares: { estimate: number; low: number; high: number } | null
  /** Level of the interval in percent; null where there is none, or none is stated. */
  level: number | null
  /** What is counted: `had progressed or died by 12 months`. */
  event: string
  /** When it is counted, `12 months`; null where the record names no time. */
  horizon: string | null
  /** The comparator's own result, from which its risk is taken. */
  controlRisk: JoinedReport
  /** What the other arm had then by its own printed rate, where `experimental` is from the ratio; else null. */
  byOwnRate: { people: number; printed: string } | null
  /** How it was worked out, in a sentence. */
  method: string
}

/**
 * Returns the absolute effect of a judged comparison per 1,000 people of the study: from the comparator's own risk and the ratio
 * (a hazard ratio by S1 = S0^HR, Altman & Andersen, BMJ 1999;319:1492; a risk ratio by multiplication; an odds ratio by its
 * odds), or from the two arms' counts where a difference of shares is printed. A ratio of which no interval can be used gives way to
 * both arms' own shares at that time where these are known: one number without its spread would stand against what the arm had. Null where
 * the record has no such risk.
 */
export function absoluteEffect(study: Study, judgement: CertaintyJudgement): AbsoluteEffect | null {
  const joined = joinResult(study, judgement.resultId)
  if (joined.comparatorArm === null || joined.report.state !== 'reported') return null
  return joined.result.kind === 'difference' ? fromShares(joined) : fromRatio(study, joined, judgement)
}

/**
 * Returns the absolute effect of two arms of which both shares are known: the interval by Newcombe's method from the counts, and
 * none where a share is printed without its count.
 */
export function effectOfShares(experimental: OfOneArm, control: OfOneArm): AbsoluteEffect | null {
  const risks = [riskOf(experimental), riskOf(control)]
  const [first, second] = risks
  if (first == null || second == null) return null
  const counts = [experimental, control].flatMap((one) => countOf(one) ?? [])
  const [one, other] = counts
  const shares = one && other ? differenceInterval('newcombe', one, other) : null
  const isInferred = [experimental, control].some(isCountInferred)
  return {
    ...perThousand(second, first, shares),
    level: shares === null ? null : 95,
    event: eventAt(control),
    horizon: control.result.timePoint,
    controlRisk: control,
    byOwnRate: null,
    method: shares
      ? `From the counts of both arms${isInferred ? ', inferred by us where marked' : ''}; the interval is Newcombe’s, worked out by us.`
      : 'From the shares of both arms; without their counts there is no interval.',
  }
}

function fromShares(joined: JoinedReport): AbsoluteEffect | null {
  if (joined.result.unit !== 'percent') return null
  const [experimental, control] = sidesOfComparison(joined)
  if (!experimental || !control) return null
  const [first, second] = [shareOf(experimental), shareOf(control)]
  if (first === null || second === null) return null
  const [low, high] = [exactLimit(joined.report.low), exactLimit(joined.report.high)]
  const counts = { one: countOf(experimental), other: countOf(control) }
  const level = (joined.result.spread?.level ?? 95) / 100
  if (
    low &&
    high &&
    counts.one &&
    counts.other &&
    isIntervalOfOneArm(counts.one, counts.other, { low, high, level })
  ) {
    const ours = effectOfShares(experimental, control)
    const why =
      'The interval printed for the difference is the exact one of one arm, and no method for a difference that we know gives it, so it is not used.'
    return ours && { ...ours, method: `${ours.method} ${why}` }
  }
  const shares =
    low && high ? { estimate: first - second, low: low.number / 100, high: high.number / 100 } : null
  return {
    ...perThousand(second, first, shares),
    level: shares === null ? null : (joined.result.spread?.level ?? null),
    event: eventAt(joined),
    horizon: joined.result.timePoint,
    controlRisk: control,
    byOwnRate: null,
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
  const [low, high] = [exactLimit(joined.report.low), exactLimit(joined.report.high)]
  const own = shareAtTimeOf(control, joined.arm)
  if (!(low && high) && own !== null && isOfOneArm(control)) return effectOfShares(own, control)
  // A share that is better higher (alive, without progression) is of those without the event.
  const isFree = measure === 'hazard-ratio' && control.outcome.better === 'higher'
  const risk = isFree ? 1 - share : share
  const riskAt: Record<Exclude<typeof measure, 'rate-ratio'>, (by: number) => number> = {
    'hazard-ratio': (by) => 1 - (1 - risk) ** by,
    'risk-ratio': (by) => Math.min(1, risk * by),
    'odds-ratio': (by) => (risk * by) / (1 - risk + risk * by),
  }
  const at = riskAt[measure]
  const shares =
    low && high
      ? { estimate: at(ratio) - risk, low: at(low.number) - risk, high: at(high.number) - risk }
      : null
  const by = control.result.timePoint
  return {
    ...perThousand(risk, at(ratio), shares),
    level: shares === null ? null : (joined.result.spread?.level ?? null),
    event: `${isFree ? `had ${eventWithout(control)}` : eventOf(control)}${by === null ? '' : ` by ${by}`}`,
    horizon: by,
    controlRisk: control,
    byOwnRate: own && own.result.id !== control.result.id ? byOwnRateOf(own) : null,
    method: `From the comparator's own ${isFree ? 'rate' : 'risk'} and the printed ratio${shares ? ' with its interval' : ', of which no interval can be used'}.`,
  }
}

function byOwnRateOf(own: OfOneArm): AbsoluteEffect['byOwnRate'] {
  const risk = riskOf(own)
  return risk === null ? null : { people: Math.round(risk * 1000), printed: formatReport(own) }
}

/** Returns what an arm had where and when its comparator's share was counted; null where the record has it not. */
function shareAtTimeOf({ study, result, outcome }: JoinedReport, arm: Arm | null): OfOneArm | null {
  const [own] = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(isOfOneArm)
    .filter(
      (one) =>
        one.arm.id === arm?.id &&
        one.outcome.id === outcome.id &&
        one.result.kind === result.kind &&
        one.result.timePoint === result.timePoint &&
        one.result.dataCutoff === result.dataCutoff &&
        one.result.assessor === result.assessor &&
        shareOf(one) !== null,
    )
  return own ?? null
}

/** Returns the people of 1,000: the difference is that of the rounded numbers, so that a reader's own sum comes out. */
function perThousand(control: number, experimental: number, shares: AbsoluteEffect['shares']) {
  const people = (share: number) => Math.round(share * 1000)
  return {
    control: people(control),
    experimental: people(experimental),
    difference: people(experimental) - people(control),
    low: shares && people(shares.low),
    high: shares && people(shares.high),
    shares,
  }
}

/** Returns a share of people between 0 and 1, from a count or a percentage as printed; null of any other percentage (a change in size). */
export function shareOf({ report, result }: JoinedReport): number | null {
  if (result.kind !== 'proportion' && result.kind !== 'rate-at-time') return null
  if (report.count !== null && report.denominator) return report.count / report.denominator
  const value = exact(report.value)?.number
  return value !== undefined && result.unit === 'percent' ? value / 100 : null
}

const survivals = ['overall-survival', 'progression-free-survival']

/** A share that is alive, or without progression, is told by those who are not. */
const isFreeOf = ({ outcome, result }: JoinedReport) =>
  result.kind === 'rate-at-time' && outcome.better === 'higher' && survivals.includes(outcome.concept)

function riskOf(joined: JoinedReport): number | null {
  const share = shareOf(joined)
  return share !== null && isFreeOf(joined) ? 1 - share : share
}

/** Returns the count of a share; a rate at a time is none of counted people: some were not followed so long. */
export const countOf = ({ result, report }: JoinedReport) =>
  result.kind === 'proportion' && report.count !== null && report.denominator
    ? { events: report.count, total: report.denominator }
    : null

function eventAt(joined: JoinedReport): string {
  const { timePoint } = joined.result
  const isFree = isFreeOf(joined)
  const event = isFree ? `had ${eventWithout(joined)}` : eventOf(joined)
  // "At the planned week" tells its time itself.
  if (timePoint === null || / at /.test(event)) return event
  return `${event} ${isFree ? 'by' : 'at'} ${timePoint}`
}

function eventOf({ outcome }: JoinedReport): string {
  if (/^(?:alive|free)\b/i.test(outcome.title)) return `were ${lowerFirst(outcome.title)}`
  if (outcome.concept !== 'objective-response') return `had ${lowerFirst(outcome.title)}`
  return /\bconfirmed\b/i.test(outcome.title) ? 'had a confirmed response' : 'had a response'
}

/** Survival and freedom from progression name what did not happen; what did is said in words of its own. */
function eventWithout({ outcome }: JoinedReport): string {
  if (outcome.concept === 'overall-survival') return 'died'
  if (outcome.concept === 'progression-free-survival') return 'progressed or died'
  return `no longer had ${lowerFirst(outcome.title)}`
}

/** Returns `316 fewer (176 to 424 fewer)` per 1,000, the limits in the order of the difference. */
export function formatAbsolute({ difference, low, high }: AbsoluteEffect): string {
  if (low === null || high === null) return `${fewerOrMore(difference)} per 1,000`
  return `${fewerOrMore(difference)} per 1,000 (${formatLimitsOfAbsolute(low, high)})`
}

/** Returns `176 to 424 fewer`, or `10 fewer to 30 more`, from the limits of a difference per 1,000. */
export function formatLimitsOfAbsolute(low: number, high: number): string {
  const [from, to] = [Math.min(low, high), Math.max(low, high)]
  const isOneSided = Math.sign(from) === Math.sign(to)
  const near = isOneSided && to < 0 ? to : from
  const far = isOneSided && to < 0 ? from : to
  return isOneSided
    ? `${formatCount(Math.abs(near))} to ${fewerOrMore(far)}`
    : `${fewerOrMore(near)} to ${fewerOrMore(far)}`
}

/** Returns `176 fewer`, `30 more`, or `no difference` of a number per 1,000. */
export const fewerOrMore = (number: number): string =>
  number === 0 ? 'no difference' : `${formatCount(Math.abs(number))} ${number < 0 ? 'fewer' : 'more'}`
