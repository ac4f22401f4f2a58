import { lowerFirst } from '@/evidence/format/lower-first'
import { findArmMentions } from '@/evidence/study/arm-mentions'
import { findArm, findPopulation } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import { areOfTwoArms } from '@/evidence/study/setting'
import type { Study } from '@/evidence/study/study'
import { withoutBrackets } from '@/evidence/text/brackets'
import { remark, type Check } from './check'
import { isOutnumbered } from './outnumbered'
import { numberOf, numberPlaces } from './quoted-places'

/** A quotation with the numbers of two arms, in the order in which it prints them by the record. */
type Pair = {
  first: Result
  second: Result
  report: Report
  number: string
  /** Both arms, whichever comes first. */
  arms: string
  /** Whether the sentence names both arms, so that its own order needs no other. */
  isNamed: boolean
}

/**
 * Remarks on the order in which one source prints two arms: "5.6 vs 1.0 months" says nothing of which arm is which, and is read in
 * the order of the source's other sentences. One recorded the other way round than they are, and that names no arms itself,
 * may have its numbers exchanged; or the source changes its order, as between an abstract and a table, which is no error.
 */
export function orderOfArms(study: Study): Check[] {
  const pairs = pairsIn(study)
  return pairs.flatMap((pair) => {
    if (pair.isNamed) return []
    const others = pairs.filter(
      ({ arms, report }) =>
        arms === pair.arms && report.sourceId === pair.report.sourceId && report.quote !== pair.report.quote,
    )
    const turned = others.filter(({ first }) => first.armId === pair.second.armId)
    if (!isOutnumbered(others.length - turned.length, turned.length)) return []
    const [one, other] = [pair.first, pair.second].map(({ armId }) =>
      armId === null ? '' : lowerFirst(findArm(study, armId).title),
    )
    const working = `${pair.number} is recorded for ${one}, which the quotation prints first without naming the arms; other sentences of this source print ${other} first. A longer quotation that names the arms would show which is meant.`
    return [remark('quote-carries-number', [pair.first.id, pair.report.sourceId], 'value', working)]
  })
}

function pairsIn(study: Study): Pair[] {
  const seen = new Set<string>()
  return study.results.flatMap((result) =>
    study.results.flatMap((other) => {
      if (result.id >= other.id || !areOfTwoArms(result, other) || !areAlike(study, result, other)) return []
      return result.reports.flatMap((report) => {
        const told = other.reports.find(
          (one) => one.sourceId === report.sourceId && one.quote === report.quote,
        )
        const pair = told ? pairOf(study, { result, report }, { result: other, report: told }) : null
        // Some sentences are quoted for several outcomes; each pair of arms counts once in it.
        const key = pair && JSON.stringify([pair.arms, report.sourceId, report.quote, pair.number])
        if (pair === null || key === null || seen.has(key)) return []
        seen.add(key)
        return [pair]
      })
    }),
  )
}

/** Of the same people but for their arm: all, or those with one disease or as much earlier treatment. */
function areAlike(study: Study, a: Result, b: Result): boolean {
  const [one, other] = [a, b].map(({ populationId }) => findPopulation(study, populationId))
  return (
    one === other ||
    (one?.lineOfTherapy === other?.lineOfTherapy && one?.subgroup?.level === other?.subgroup?.level)
  )
}

type Told = { result: Result; report: Report }

function pairOf(study: Study, one: Told, other: Told): Pair | null {
  const quote = one.report.quote
  const numbers = [one, other].map(({ report }) => numberOf(report))
  const [ours, theirs] = numbers
  if (quote === null || ours == null || theirs == null || ours === theirs) return null
  const [own, their] = [numberPlaces(quote, ours), numberPlaces(quote, theirs)]
  const [start, end] = [own[0]?.start, their[0]?.start]
  if (own.length !== 1 || their.length !== 1 || start === undefined || end === undefined) return null
  const digits = start < end ? ours : theirs
  const between = quote.slice(Math.min(start, end), Math.max(start, end))
  // Two numbers of one comparison stand beside each other: no third one and no other sentence lies between, but limits may.
  const plain = withoutBrackets(between.slice(digits.length))
  if (/[.;]\s|\d/.test(plain)) return null
  const named = new Set(findArmMentions(study, quote).map(({ armId }) => armId))
  const arms = [one.result.armId ?? '', other.result.armId ?? '']
  const isFirst = start < end
  return {
    first: (isFirst ? one : other).result,
    second: (isFirst ? other : one).result,
    report: (isFirst ? one : other).report,
    number: isFirst ? ours : theirs,
    arms: arms.toSorted().join(' '),
    isNamed: arms.every((arm) => named.has(arm)),
  }
}
