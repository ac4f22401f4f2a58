import { formatNamedLimits } from '@/evidence/format/result'
import { goodSideOf, noDifferenceOf, verdictOfInterval } from '@/evidence/format/favours'
import { findArm, joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { findArmMentions, type ArmMention } from '@/evidence/study/arm-mentions'
import { isMatch } from '@/evidence/verify/say/verdict'
import type { Judgement } from '@/evidence/verify/say/judgement'
import type { ClaimVerdict } from '@/evidence/verify/say/verdict'

type Answer = Judgement<ClaimVerdict>

const better =
  /\b(?:improv(?:es?|ed|ing|ements?)|prolong(?:s|ed|ing)?|extend(?:s|ed)|delay(?:s|ed)|longer|better|superior|outperform(?:s|ed)|slow(?:s|ed)|held back|benefit(?:s|ed)?|(?:reduc(?:es|ed|tion in)|cut|lower(?:s|ed)?) (?:the )?(?:risk|hazard))\b/iu
const worse =
  /\b(?:worse(?:ns|ned)?|shorter|shorten(?:s|ed)|sooner|inferior|(?:increas(?:es|ed)|rais(?:es|ed)|higher) (?:the )?(?:risk|hazard))\b/iu
const favours = /\bfavou?r(?:s|ed|ing)?\s+(?:the\s+)?/iu
const denied = /\b(?:no|not|neither|nor|never|without|cannot|fail(?:s|ed)? to)\b|n't\b/iu
const setAgainst =
  /^\s*(?:versus|vs\.?|v|over|against|(?:as )?compared (?:with|to)|relative to)\s+(?:the\s+)?$/iu

/**
 * Returns an answer that found the number of a comparison right, as its words let it stand: a mismatch where they set the arms the other
 * way round, or say "improved" of an effect on the other side of no difference; a remark where the interval holds no difference.
 */
export function asComparisonSays(study: Study, result: Result, words: string, answer: Answer): Answer {
  const joined = joinResult(study, result.id)
  const none = noDifferenceOf(joined)
  if (!isMatch(answer.verdict) || none === null || result.armId === null || result.comparatorArmId === null)
    return answer
  const mentions = findArmMentions(study, words)
  const own = findArm(study, result.armId).title
  const other = findArm(study, result.comparatorArmId).title
  if (isSetTheOtherWay(result, words, mentions)) {
    const says = `The words set ${other} against ${own}; the record has it of ${own} against ${other}.`
    return { ...answer, verdict: 'mismatch', reason: `${says} ${answer.reason}` }
  }
  const said = directionSaid(result, words, mentions)
  const value = joined.report.value?.number
  const good = goodSideOf(joined)
  if (said === null || value === undefined || good === null) return answer
  const doesBetter = value !== none && value < none === (good === 'low')
  const [first, second] = said === 'better' ? [own, other] : [other, own]
  if (value === none || doesBetter !== (said === 'better')) {
    const side = good === 'low' ? 'below' : 'above'
    const says = `The words say that it went better with ${first} than with ${second}, and the number does not bear that out: ${side} ${none} is better for ${own}.`
    return { ...answer, verdict: 'mismatch', reason: `${says} ${answer.reason}` }
  }
  return verdictOfInterval(joined) === 'no-clear-difference'
    ? { ...answer, reason: `${answer.reason} ${holdsNone(joined, none)}` }
    : answer
}

function holdsNone(joined: JoinedReport, none: 0 | 1): string {
  return `The interval (${formatNamedLimits(joined) ?? ''}) holds ${none}, no difference: it does not bear out the direction that the words name.`
}

function isSetTheOtherWay(result: Result, words: string, mentions: readonly ArmMention[]): boolean {
  return mentions.some((one, index) => {
    const next = mentions[index + 1]
    return (
      next !== undefined &&
      one.armId === result.comparatorArmId &&
      next.armId === result.armId &&
      setAgainst.test(words.slice(one.end, next.index))
    )
  })
}

/** What the words say of the result's first arm; null where they name no direction, deny one, or do not say of whom. */
function directionSaid(
  result: Result,
  words: string,
  mentions: readonly ArmMention[],
): 'better' | 'worse' | null {
  const favouring = favours.exec(words)
  const isBetter = favouring ?? better.exec(words)
  const word = isBetter ?? worse.exec(words)
  if (!word || denied.test(words.slice(0, word.index))) return null
  const subject = favouring
    ? mentions.find(({ index }) => index === favouring.index + favouring[0].length)
    : (mentions.find(({ isCompared }) => !isCompared) ?? null)
  if (!subject) return null
  const isOwn = subject.armId === result.armId
  if (!isOwn && subject.armId !== result.comparatorArmId) return null
  return (isBetter !== null) === isOwn ? 'better' : 'worse'
}
