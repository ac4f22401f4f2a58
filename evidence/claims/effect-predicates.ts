import { goodSideOf, noDifferenceOf, verdictOfInterval, type GoodSide } from '@/evidence/format/favours'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatReport } from '@/evidence/format/result'
import { exactLimit } from '@/evidence/study/printed'
import type { JoinedReport } from '@/evidence/study/join'
import type { ClaimName } from './claim-names'

/** What words of effect may rest on: one comparison of two arms, with its interval and the side that is good. */
export type EffectPredicate = {
  definition: string
  holds: (joined: JoinedReport) => boolean
  wordings: readonly string[]
}

/** Words that say which side of no difference the interval lies on, of what is counted: events, shares. */
const ofCounts: Record<GoodSide, readonly string[]> = {
  low: ['fewer', 'less often', 'less', 'lower', 'reduced', 'reduces', 'lowered', 'cut'],
  high: ['more', 'more often', 'higher', 'increased', 'increases', 'raised'],
}
/** The same of times: the lower the hazard of an event, the longer until it. */
const ofTimes: Record<GoodSide, readonly string[]> = {
  low: [
    'longer',
    'lived longer',
    'live longer',
    'prolonged',
    'prolongs',
    'extended',
    'later',
    'delayed',
    'delays',
    'slowed',
    'fewer',
    'less often',
  ],
  high: ['shorter', 'sooner', 'earlier', 'more often', 'more'],
}
const directed = [ofCounts, ofTimes].flatMap(({ low, high }) => [...low, ...high])

export const effectPredicates: Partial<Record<ClaimName, EffectPredicate>> = {
  better: {
    definition: 'the whole interval of the comparison lies on the side that is better for the first arm',
    holds: (joined) => verdictOfInterval(joined) === 'better',
    wordings: [
      'better',
      'improved',
      'improves',
      'superior',
      'outperformed',
      'favours',
      'favoured',
      'in favour of',
      ...directed,
    ],
  },
  worse: {
    definition: 'the whole interval of the comparison lies on the side that is worse for the first arm',
    holds: (joined) => verdictOfInterval(joined) === 'worse',
    wordings: ['worse', 'worsened', 'inferior', ...directed],
  },
  'no-clear-difference': {
    definition:
      'the interval of the comparison holds no difference: the trial shows neither that one arm is better nor that they are alike',
    holds: (joined) => verdictOfInterval(joined) === 'no-clear-difference',
    wordings: [
      'no clear difference',
      'not clear',
      'not clearly different',
      'did not differ clearly',
      'not clearly longer',
      'not clearly better',
      'not clearly fewer',
      'not statistically significant',
      'no significant difference',
      'no statistically significant difference',
      'not significant',
      'did not live longer',
    ],
  },
  significant: {
    definition: 'the interval of the comparison excludes no difference',
    holds: (joined) => ['better', 'worse'].includes(verdictOfInterval(joined)),
    wordings: ['significant', 'statistically significant', 'significantly'],
  },
  'non-inferior': {
    definition: 'the limit on the worse side stays within the margin that was fixed beforehand',
    holds: isNonInferior,
    wordings: ['non-inferior', 'not inferior', 'no worse by more than the margin'],
  },
}

/** A comparison without a margin, a limit or a better way is not shown to be non-inferior. */
function isNonInferior(joined: JoinedReport): boolean {
  const { margin } = joined.result
  const good = goodSideOf(joined)
  const limit = exactLimit(good === 'low' ? joined.report.high : joined.report.low)
  if (margin === null || limit === null || good === null) return false
  return good === 'low' ? limit.number < margin.number : limit.number > margin.number
}

/**
 * Returns whether words that name a direction ("fewer", "longer") name the one on which the interval lies; true of words without
 * one ("better"). Null where the words cannot be read of this measure: "lower" of a hazard ratio may mean survival or the hazard.
 */
export function namesItsSide(words: string, joined: JoinedReport): boolean | null {
  const plain = words.trim().toLowerCase()
  // Only survival says who lived: "lived longer" of progression would be another finding.
  if (/\bliv(?:e|ed)\b/.test(plain) && joined.outcome.concept !== 'overall-survival') return null
  if (!directed.includes(plain)) return true
  const isTime = joined.result.measure === 'hazard-ratio'
  const { low, high } = isTime ? ofTimes : ofCounts
  const side = low.includes(plain) ? 'low' : high.includes(plain) ? 'high' : null
  if (side === null) return null
  const good = goodSideOf(joined)
  const verdict = verdictOfInterval(joined)
  const lies = verdict === 'better' ? good : verdict === 'worse' ? otherSide(good) : null
  return lies === side
}

const otherSide = (side: GoodSide | null): GoodSide | null =>
  side === null ? null : side === 'low' ? 'high' : 'low'

/** Returns what a comparison bears out, in the words of an error. */
export function borneOut(joined: JoinedReport): string {
  const words = {
    better: 'It bears out "better".',
    worse: 'It bears out "worse".',
    'no-clear-difference':
      'It bears out "no clear difference" (that="no-clear-difference"), and nothing more.',
    unclear: 'It has no interval, or no better way, on which words of effect could rest.',
  } as const
  return words[verdictOfInterval(joined)]
}

/** Returns a comparison as an error shows it: `0.77 (95% CI, 0.62 to 0.95), olaratumab against placebo`. */
export function comparisonShown(joined: JoinedReport): string {
  const arms = [joined.arm, joined.comparatorArm]
    .flatMap((arm) => (arm ? [lowerFirst(arm.title)] : []))
    .join(' against ')
  return `${formatReport(joined)}${arms === '' ? '' : `, ${arms}`}`
}

/** Whether words of effect can rest on a result at all: only on a comparison of two arms. */
export const isComparison = (joined: JoinedReport): boolean =>
  joined.arm !== null && joined.comparatorArm !== null && noDifferenceOf(joined) !== null
