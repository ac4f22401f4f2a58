import { lowerFirst } from '@/evidence/format/lower-first'
import { formatPrinted } from '@/evidence/format/number'
import { withUnit } from '@/evidence/format/result'
import { twoByTwoTest } from '@/evidence/statistics/two-by-two-tests'
import { findArm, findOutcome } from '@/evidence/study/join'
import { exact, exactLimit } from '@/evidence/study/printed'
import type { PValue, Report, Result } from '@/evidence/study/result'
import { isWithin, sameSettingBut } from '@/evidence/study/setting'
import type { Study } from '@/evidence/study/study'
import { countPairs, oneArm } from './arm-pair'
import { countsInWords } from './arm-words'
import { isTimeUnit } from './duration'
import { judgeFor, remark, type Check } from './check'

/** Medians, or hazards behind two rates, that differ by less may lie either way of a hazard ratio: curves cross. */
const clearlyLonger = 1.25
/** A difference in events that chance alone gives more often than this says nothing against a ratio. */
const chance = 0.025

/** What speaks for one side beside the ratio itself: in which arm events come later by it, and its words. */
type Witness = { later: 'arm' | 'comparator'; words: string; verb: string; because: string }

/**
 * Judges a hazard ratio against what else its source prints of its two arms: medians, rates at a time and numbers of events of the
 * same data cut. Where the interval of the ratio excludes 1, or its p value says as much, the arm with the smaller hazard seldom
 * has a clearly shorter median, clearly fewer people without the event or clearly more events unless the curves cross or one arm
 * was watched for longer. A ratio that was turned over, and arms that were exchanged, look the same as curves that cross: they are
 * remarked on. Numbers that are near each other, or not reached, say nothing.
 */
export function effectDirection(study: Study): Check[] {
  return study.results.flatMap((ratio) => {
    if (ratio.kind !== 'ratio' || ratio.measure !== 'hazard-ratio') return []
    if (ratio.armId === null || ratio.comparatorArmId === null) return []
    const [armId, comparatorId] = [ratio.armId, ratio.comparatorArmId]
    const named = (id: string) => lowerFirst(findArm(study, id).title)
    const sides = { arm: named(armId), comparator: named(comparatorId) }
    return ratio.reports.flatMap((report) => {
      const later = laterIn(report)
      if (later === null || report.value === null) return []
      const judge = judgeFor('domain-logic', ratio.id, report.sourceId)
      const words = `A hazard ratio of ${formatPrinted(report.value)} says that events come later with ${sides[later]}`
      return witnesses(study, ratio, report, [armId, comparatorId]).map((witness) =>
        witness.later === later
          ? judge('value', 'consistent', `${words}, as the ${witness.words} ${witness.verb}.`)
          : remark(
              'domain-logic',
              [ratio.id, report.sourceId],
              'value',
              `${words}, but the ${witness.words} ${witness.because}: arms exchanged, a ratio turned over, or curves that cross.`,
            ),
      )
    })
  })
}

function witnesses(study: Study, ratio: Result, report: Report, arms: [string, string]): Witness[] {
  return [
    ofMedians(study, ratio, report, arms),
    ...ofRates(study, ratio, report, arms),
    ofEvents(study, ratio, report, arms),
  ].filter((one) => one !== null)
}

const sayOpposite = { verb: 'do', because: 'say the opposite' }

function ofMedians(
  study: Study,
  ratio: Result,
  report: Report,
  [arm, comparator]: [string, string],
): Witness | null {
  const concept = findOutcome(study, ratio.outcomeId).concept
  const of = (armId: string) =>
    onlyOne(
      study,
      ratio,
      report,
      armId,
      (one) =>
        one.kind === 'median' &&
        isTimeUnit(one.unit) &&
        findOutcome(study, one.outcomeId).concept === concept,
    )
  const [own, other] = [of(arm), of(comparator)]
  if (!own?.value || !other?.value || own.result.unit !== other.result.unit) return null
  const longer = own.value.number > other.value.number * clearlyLonger
  const shorter = own.value.number * clearlyLonger < other.value.number
  if (!longer && !shorter) return null
  const shown = [own, other].map(
    ({ value, result, title }) =>
      `${withUnit(value ? formatPrinted(value) : '', result.unit)} (${lowerFirst(title)})`,
  )
  return { later: longer ? 'arm' : 'comparator', words: `medians of ${shown.join(' and ')}`, ...sayOpposite }
}

/** Concepts whose rates count those without the event yet. */
const withoutEvent = /(?:^|-)(?:survival|free|freedom|duration-of-response)(?:-|$)/

/** Of rates without the event; the hazards behind them are compared, so that 95% and 90% are as far apart as they should be. */
function ofRates(
  study: Study,
  ratio: Result,
  report: Report,
  [arm, comparator]: [string, string],
): Witness[] {
  const { concept, better } = findOutcome(study, ratio.outcomeId)
  // The share with a response by some time, of which more is better too, grows where a rate without the event falls.
  if (better !== 'higher' || !withoutEvent.test(concept)) return []
  const isRate = (one: Result) =>
    one.kind === 'rate-at-time' &&
    one.unit === 'percent' &&
    findOutcome(study, one.outcomeId).concept === concept
  const times = new Set(study.results.filter(isRate).map(({ timePoint }) => timePoint))
  return [...times].flatMap((time) => {
    const of = (armId: string) =>
      onlyOne(study, ratio, report, armId, (one) => isRate(one) && one.timePoint === time)
    const [own, other] = [of(arm), of(comparator)]
    if (!own?.value || !other?.value) return []
    const hazards = [own.value.number, other.value.number].map((rate) => -Math.log(rate / 100))
    const [first = 0, second = 0] = hazards
    if (!(first > 0 && second > 0 && first < Infinity && second < Infinity)) return []
    const implied = first / second
    if (implied < clearlyLonger && implied > 1 / clearlyLonger) return []
    const shown = [own, other].map(
      ({ value, title }) => `${value ? formatPrinted(value) : ''}% (${lowerFirst(title)})`,
    )
    const words = `rates of ${shown.join(' and ')} at ${time ?? 'that time'}`
    return [{ later: implied < 1 ? ('arm' as const) : ('comparator' as const), words, ...sayOpposite }]
  })
}

/** The events whose times a ratio is about, by the concept of its outcome. */
const eventsOf: Record<string, RegExp> = {
  'overall-survival': /^(?:deaths?|died)$/i,
  'progression-free-survival': /^(?:progression-events|progression-or-death|progression or death)$/i,
}

function ofEvents(
  study: Study,
  ratio: Result,
  report: Report,
  [arm, comparator]: [string, string],
): Witness | null {
  const events = eventsOf[findOutcome(study, ratio.outcomeId).concept]
  if (!events) return null
  const isEvents = (one: Result) => {
    const { concept, title } = findOutcome(study, one.outcomeId)
    return (one.kind === 'proportion' || one.kind === 'count') && (events.test(concept) || events.test(title))
  }
  // Who judged a death is seldom said, and makes no difference.
  const of = (armId: string) => onlyOne(study, ratio, report, armId, isEvents, true)
  const [own, other] = [of(arm), of(comparator)]
  if (!own || !other) return null
  const pair = { arm: own, comparator: other }
  const [counts, ...more] = countPairs(pair)
  if (counts === undefined || more.length > 0) return null
  const test = twoByTwoTest('fisher', ...counts)
  const later = test && test.fewer < chance ? 'arm' : test && test.more < chance ? 'comparator' : null
  if (later === null) return null
  return { later, words: `events in ${countsInWords(pair, counts)}`, verb: 'do', because: 'say the opposite' }
}

/**
 * Returns the side whose events come later by an interval that excludes 1, be they progression or response, or where no interval
 * is printed by a p value that small.
 */
function laterIn({ state, value, low, high, pValue }: Report): 'arm' | 'comparator' | null {
  if (state !== 'reported') return null
  const [lower, upper] = [exactLimit(low), exactLimit(high)]
  if (lower !== null && upper !== null) {
    if (upper.number < 1) return 'arm'
    return lower.number > 1 ? 'comparator' : null
  }
  const ratio = low === null && high === null ? exact(value) : null
  if (ratio === null || ratio.number === 1 || pValue === null || !isSmall(pValue)) return null
  return ratio.number < 1 ? 'arm' : 'comparator'
}

/** As small as that of a 95% interval which excludes 1; one of sides not stated may be of one tail. */
const isSmall = ({ relation, printed, sides }: PValue) =>
  relation !== '>' && printed.number <= (sides === 'two' ? 2 * chance : chance)

/**
 * Returns the only result of one arm that the ratio can be held against: in the same source, of the same assessor and data cut,
 * in the people of the ratio or in its arm's part of them. Two such results leave open which is meant.
 */
function onlyOne(
  study: Study,
  ratio: Result,
  { sourceId }: Report,
  armId: string,
  isMeant: (result: Result) => boolean,
  whoeverJudged = false,
) {
  const found = study.results.filter((result) => {
    const setting = whoeverJudged ? { ...ratio, armId, assessor: result.assessor } : { ...ratio, armId }
    return (
      isMeant(result) &&
      result.comparatorArmId === null &&
      sameSettingBut(result, setting) &&
      (result.populationId === ratio.populationId ||
        isWithin(study, result.populationId, ratio.populationId)) &&
      result.reports.some(
        (report) => report.sourceId === sourceId && (exact(report.value) !== null || report.count !== null),
      )
    )
  })
  const [only, ...more] = found
  return only && more.length === 0 ? oneArm(study, only, sourceId, armId) : undefined
}
