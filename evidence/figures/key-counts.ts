import { sentenceStart } from '@/evidence/format/number-words'
import { judgedBy } from '@/evidence/format/assessor'
import { otherArms, sidesOfComparison } from '@/evidence/study/arms-of-key-result'
import { findPopulation, joinResult, type JoinedReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { bestResponseOf } from './best-response-of-study'
import type { Texture } from './marks/drawing'
import type { CountedPart, CountKey } from './plots/people-counts'
import { peopleBefore } from './population-chain'
import { lowerFirst } from './words'

/** More marks than this are no longer people to a reader. */
const maxPeople = 1000

/** One count: of whom, how many, and those who are in no count of it. */
export type Count = {
  joined: JoinedReport
  count: number
  total: number
  uncounted: number
  parts: CountedPart[]
}

/** The counts of a key result, its own first, and the words that tell them apart; null where nothing does. */
export type KeyCounts = { counts: [Count, ...Count[]]; labelOf: ((one: JoinedReport) => string) | null }

/**
 * Returns the key result as a count of people, and with it what is counted of the same question: by another reader of
 * the same scans, or in the other arms of a randomised study; of a comparison, what each of its arms had. Null where it is no count, or of too many to draw.
 */
export function countsOfKeyResult(study: Study): KeyCounts | null {
  const key = joinResult(study, study.keyResultId)
  const asked = key.comparatorArm ? sidesOfComparison(key) : [key, ...countsBeside(key), ...otherArms(key)]
  const [first, ...rest] = asked.flatMap((one) => countOf(one) ?? [])
  const drawn = [first, ...rest].reduce((sum, one) => sum + (one ? one.total + one.uncounted : 0), 0)
  if (!first || first.joined !== asked[0] || drawn > maxPeople) return null
  // Of a comparison each arm is counted, or none is drawn.
  if (key.comparatorArm && rest.length === 0) return null
  return { counts: [first, ...rest], labelOf: labelling([first, ...rest].map(({ joined }) => joined)) }
}

/** Returns the results that the editors set beside the key result because both are right and neither corrects the other. */
function countsBeside(key: JoinedReport): JoinedReport[] {
  const { study, result, outcome } = key
  return study.resolutions
    .filter(({ outcome: ruling, resultIds }) => ruling === 'not-comparable' && resultIds.includes(result.id))
    .flatMap(({ resultIds }) => resultIds.filter((id) => id !== result.id))
    .map((id) => joinResult(study, id))
    .filter((other) => other.outcome.concept === outcome.concept && other.arm?.id === key.arm?.id)
}

function countOf(joined: JoinedReport): Count | null {
  const { count, denominator: total } = joined.report
  if (joined.result.kind !== 'proportion' || count === null || total === null || total < 1) return null
  const isWhole = joined.population.n === total
  const before = (isWhole ? entered(joined).n : null) ?? total
  const uncounted = Math.max(0, before - total)
  const parts = [...partsOf(joined, count, total), { count: uncounted, texture: 'dashed' as const }]
  return { joined, count, total, uncounted, parts: parts.filter((part) => part.count > 0) }
}

/** Returns those of whom somebody may be missing. Who was in a series and given something else was never to be counted. */
function entered({ study, population }: JoinedReport): AnalysisPopulation {
  const before = peopleBefore(study, population)
  const isSeries = study.design.model.endsWith('series')
  return isSeries && before.id !== population.id && population.subsetOfId !== null
    ? findPopulation(study, population.subsetOfId)
    : before
}

/** Returns those who responded, by kind where the record divides them, then the others, those who grew worse last. */
function partsOf(joined: JoinedReport, count: number, total: number): CountedPart[] {
  const best = bestResponseOf(joined.study)
  const responders = best?.parts.filter(({ responded }) => responded) ?? []
  const isDivided =
    best?.population.id === joined.population.id &&
    best.lead.result.assessor === joined.result.assessor &&
    responders.reduce((sum, part) => sum + part.count, 0) === count
  if (!best || !isDivided)
    return [
      { count, texture: 'solid-2' },
      { count: total - count, texture: 'outline' },
    ]
  const worse = best.parts.filter(({ texture }) => texture === 'striped')
  const worseCount = worse.reduce((sum, part) => sum + part.count, 0)
  return [
    ...responders.map((part) => ({ count: part.count, texture: part.texture })),
    { count: total - count - worseCount, texture: 'outline' },
    { count: worseCount, texture: 'striped' },
  ]
}

/** Returns the words that tell counts apart: the arm, else who judged, else by which criteria; null where none does. */
function labelling(joined: readonly JoinedReport[]): ((one: JoinedReport) => string) | null {
  const differ = (of: (one: JoinedReport) => unknown) => new Set(joined.map(of)).size === joined.length
  if (differ(({ arm }) => arm?.id)) return ({ arm }) => sentenceStart(arm?.title ?? '')
  if (differ(({ result }) => result.assessor)) return ({ result }) => sentenceStart(judgedBy[result.assessor])
  if (differ(({ outcome }) => outcome.criteria))
    return ({ outcome }) => (outcome.criteria === null ? 'Criteria not stated' : `By ${outcome.criteria}`)
  return null
}

/** Returns what each way of drawing a person means in these counts. */
export function keysOf(counts: readonly Count[]): CountKey[] {
  const drawn = new Set(counts.flatMap(({ parts }) => parts.map(({ texture }) => texture)))
  const first = counts[0]?.joined.outcome
  const criteria = first?.criteria ? `, by ${first.criteria}` : ''
  const title = lowerFirst(first?.title.replace(criteria, '') ?? '')
  const isDivided = drawn.has('solid-1')
  const words: Record<Texture, string> = {
    'solid-1': 'complete response',
    'solid-2': isDivided ? 'partial response; any response where kinds are not told apart' : title,
    outline: `no ${title}`,
    striped: 'progressive disease',
    dashed: 'not counted',
  }
  const order: Texture[] = ['solid-1', 'solid-2', 'outline', 'striped', 'dashed']
  return order.filter((texture) => drawn.has(texture)).map((texture) => ({ texture, words: words[texture] }))
}
