import { answersOfOtherArms, isOfOneArm } from '@/evidence/study/arms-of-key-result'
import { findArmMentions, type ArmMention } from '@/evidence/study/arm-mentions'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Context } from '@/evidence/verify/place/context'
import type { Judgement } from '@/evidence/verify/say/judgement'
import { sayPrints } from '@/evidence/verify/say/say'
import { sayUnread } from '@/evidence/verify/say/say-unread'
import { isContradicted, isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'

type Answer = Judgement<ClaimVerdict>
type Way = 'more' | 'less' | 'better' | 'worse' | 'many-fold'

const notThan = String.raw`(?! than (?:about |an? |half\b|\d))`
// "Alanine aminotransferase increased" names a harm, and no change of a number.
const whatGrew = String.raw`(?= (?:the )?(?:median|mean|rate|share|number|overall|progression|survival|response))`
// "3 or more" and "no longer" set nobody beside anybody, and "more than 20 months" is a bound.
const ways: readonly [RegExp, Way][] = [
  [
    new RegExp(
      String.raw`(?<!\b(?:or|and|no|not|once) )\b(?:more|longer|higher|greater|larger|bigger|(?:increase|raise|lengthen)(?:s|d|ed)?${whatGrew})\b${notThan}(?! (?:doses?|grades?)\b)`,
      'giu',
    ),
    'more',
  ],
  [
    new RegExp(
      String.raw`(?<!\b(?:or|and|no|not|once) )\b(?:less|fewer|shorter|lower|smaller|rarer|(?:reduce|decrease|lower|cut)(?:s|d|ed)?${whatGrew})\b${notThan}(?! (?:doses?|grades?)\b)`,
      'giu',
    ),
    'less',
  ],
  [/(?<!\b(?:no|not) )\b(?:improved|prolonged|extended|delayed|better|superior|outperformed)\b/giu, 'better'],
  [/\bmost (?:often|common(?:ly)?|frequent(?:ly)?)(?= (?:with|on|in) )/giu, 'more'],
  [/\b(?:doubled?|tripled?|trebled?|halved?|quadrupled?)\b/giu, 'many-fold'],
  [/(?<!\b(?:no|not) )\b(?:worse|worsened|inferior|shortened)\b/giu, 'worse'],
]

/** "Increased from 1.6 to 4.6 months" is no interval, and gives its two numbers to two arms or two times. */
const changed =
  /\b(?:increas|rais|rose|extend|prolong|improv|lengthen|reduc|decreas|lower|fell|cut)\p{L}*\b[^.;]{0,120}?\bfrom \d+(?:\.\d+)?%?(?: \p{L}+)? to \d+(?:\.\d+)?%?/iu

/**
 * Returns an answer that found the number of one arm right, as words that set the arms beside each other let it stand: "longer with
 * olaratumab, at 5.4 months" is a mismatch where the other arm had 6.8, and not compared where the record does not tell the other's.
 */
export function asArmsCompare(study: Study, result: Result, context: Context, answer: Answer): Answer {
  const joined = joinResult(study, result.id)
  const change = isContradicted(answer.verdict) ? changed.exec(context.sentenceWords) : null
  if (change) {
    const unread = [change[0].slice(change[0].lastIndexOf('from'))]
    return { ...answer, verdict: 'unread', unread, reason: `${sayUnread(unread)} ${answer.reason}` }
  }
  if (!isMatch(answer.verdict) || study.arms.length < 2 || !isOfOneArm(joined)) return answer
  const words = context.sentenceWords
  // What an outcome is called sets no arms beside each other: "objective response with longer treatment".
  const called = joined.outcome.title.toLowerCase()
  const sentence = readOnce(study, words)
  const said = sentence.said.filter(({ text }) => !called.includes(text.toLowerCase()))
  const [first] = said
  if (first === undefined) return answer
  const other = otherOf(joined, sentence.mentions())
  const isTold = said.every(({ way }) => way === first.way)
  const truth = other === null ? null : holds(joined, other, first.way)
  if (truth === true && isTold) return answer
  if (truth === null || !isTold || other === null || saidIn(context.clauseWords).length === 0) {
    const unread = [first.text]
    return { ...answer, verdict: 'unread', unread, reason: `${sayUnread(unread)} ${answer.reason}` }
  }
  const reason = `The words say “${first.text}”, which the number of the other arm does not bear out. ${sayPrints(other.joined)}`
  return { ...answer, verdict: 'mismatch', reason: `${reason} ${answer.reason}` }
}

const saidIn = (words: string) =>
  ways.flatMap(([pattern, way]) => [...words.matchAll(pattern)].map(({ 0: text }) => ({ text, way })))

type Sentence = { words: string; said: ReturnType<typeof saidIn>; mentions: () => readonly ArmMention[] }
const lastRead = new WeakMap<Study, Sentence>()

/** Reads a sentence once, however many numbers it holds. */
function readOnce(study: Study, words: string): Sentence {
  const before = lastRead.get(study)
  if (before?.words === words) return before
  let mentions: readonly ArmMention[] | null = null
  const sentence = {
    words,
    said: saidIn(words),
    mentions: () => (mentions ??= findArmMentions(study, words)),
  }
  lastRead.set(study, sentence)
  return sentence
}

type Other = { joined: JoinedReport; isFirst: boolean }

/** Returns the same question's answer in the arm that the words set beside a result's, and which of the two they speak of. */
function otherOf(joined: JoinedReport, mentions: readonly ArmMention[]): Other | null {
  if (!isOfOneArm(joined)) return null
  const { study, arm } = joined
  const compared = mentions.find(({ isCompared }) => isCompared)?.armId
  const rest = study.arms.filter(({ id }) => id !== compared)
  const subject =
    mentions.find(({ isCompared }) => !isCompared)?.armId ?? (rest.length === 1 ? rest[0]?.id : undefined)
  if (subject === undefined || subject === compared) return null
  const isFirst = subject === arm.id
  const [only, ...more] = study.arms.filter(({ id }) => id !== arm.id)
  const otherId = isFirst ? (compared ?? (more.length === 0 ? only?.id : undefined)) : subject
  if (!isFirst && compared !== undefined && compared !== arm.id) return null
  if (!isFirst && compared === undefined && more.length > 0) return null
  const all = study.results.map(({ id }) => joinResult(study, id))
  const [answer] = answersOfOtherArms(joined, all).filter((one) => one.arm.id === otherId)
  return answer === undefined ? null : { joined: answer, isFirst }
}

/** Says whether the words are so by the two numbers; null where they cannot be set beside each other. */
function holds(joined: JoinedReport, other: Other, way: Way): boolean | null {
  if (joined.result.unit !== other.joined.result.unit) return null
  const [own, theirs] = [sizeOf(joined), sizeOf(other.joined)]
  const good = joined.outcome.better
  if (own === null || theirs === null || way === 'many-fold') return null
  if ((way === 'better' || way === 'worse') && good === 'neither') return null
  const isMore =
    way === 'more' || (way === 'better' ? good === 'higher' : way === 'worse' && good === 'lower')
  const [first, second] = other.isFirst ? [own, theirs] : [theirs, own]
  return isMore ? first > second : first < second
}

/** The value, or the share where a count and its denominator are printed; counts alone are of groups of different sizes. */
function sizeOf({ report }: JoinedReport): number | null {
  if (report.state !== 'reported') return null
  if (report.count !== null && report.denominator) return (100 * report.count) / report.denominator
  return report.value?.number ?? null
}
