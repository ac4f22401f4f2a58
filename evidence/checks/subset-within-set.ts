import { formatCount } from '@/evidence/format/number'
import { formatPeople, formatSize } from '@/evidence/format/people'
import { groupedBy } from '@/evidence/study/grouped'
import { findOutcome, findPopulation } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { AnalysisPopulation, Outcome, Study } from '@/evidence/study/study'
import { amountOf, comparable, exceeds } from './amount'
import { judgeFor, type Check } from './check'
import { followUpWithinStudy } from './follow-up'
import { isPartOf } from './harm-order'
import { landmarkMonths } from './duration'
import { isWithin, resultsOfConcept } from '@/evidence/study/setting'

const rule = 'subset-within-set'

/** Outcomes whose share can only fall as the landmark moves on. */
const lasting = new Set([
  'duration-of-response',
  'progression-free-survival',
  'overall-survival',
  'event-free-survival',
])

/**
 * Judges that no part is larger than what it is a part of: a denominator and its analysis population, a
 * population and the one it belongs to, responders and responses, one event and any event, serious and all,
 * a subgroup and its group, a later landmark and an earlier one, times and the time in the study.
 */
export function subsetWithinSet(study: Study): Check[] {
  return [
    ...study.results.flatMap((result) => denominators(study, result)),
    ...populations(study),
    ...responders(study),
    ...inclusions(study),
    ...followUpWithinStudy(study),
  ]
}

function denominators(study: Study, result: Result): Check[] {
  const population = findPopulation(study, result.populationId)
  return result.reports.flatMap((report) => {
    if (population.n === null) return []
    const judge = judgeFor(rule, result.id, report.sourceId)
    const wrong = wrongDenominator(result, report, population.n)
    if (wrong === null) return []
    const working = `${wrong.words}, but the analysis population is ${formatCount(population.n)} ${population.label}.`
    return [judge(wrong.field, 'fails', working, `Did you mean ${formatCount(population.n)}?`)]
  })
}

type Wrong = { field: 'of' | 'count'; words: string }

function wrongDenominator({ kind, unit }: Result, { count, denominator }: Report, n: number): Wrong | null {
  if (denominator !== null && denominator !== n && (kind === 'proportion' || kind === 'count')) {
    return { field: 'of', words: `The denominator is ${formatCount(denominator)}` }
  }
  // One patient may have several events: only people are bounded by the people.
  const people = unit === 'participants' || unit === 'percent'
  const above = people && denominator === null && count !== null && count > n
  return above ? { field: 'count', words: `The count is ${formatCount(count)}` } : null
}

function populations(study: Study): Check[] {
  return study.populations.flatMap((population) => {
    const parent = study.populations.find(({ id }) => id === population.subsetOfId)
    // Nobody can say whether a set of unstated size is too large.
    if (!parent || population.n === null || parent.n === null) return []
    if (population.n <= parent.n) return losses(population, parent.n - population.n, parent)
    const working = `${formatCount(population.n)} ${population.label} cannot be part of ${formatCount(parent.n)} ${parent.label}.`
    return [judgeFor(rule, null, population.pointer.sourceId)('n', 'fails', working)]
  })
}

/** The people told to be missing are all of those who are. */
function losses(population: AnalysisPopulation, missing: number, parent: AnalysisPopulation): Check[] {
  const sum = population.losses.reduce((running, { n }) => running + n, 0)
  if (population.losses.length === 0 || sum === missing) return []
  const working = `${formatSize(population.n)} ${population.label} and the ${formatCount(sum)} told to be missing are not the ${formatSize(parent.n)} ${parent.label}.`
  return [judgeFor(rule, null, population.pointer.sourceId)('n', 'fails', working)]
}

function responders(study: Study): Check[] {
  return study.populations.flatMap((population) => {
    if (population.noun.many !== 'responders' || population.subsetOfId === null) return []
    if (population.n === null) return []
    const responses = resultsOfConcept(study, 'objective-response').flatMap((result) => {
      const amount = result.populationId === population.subsetOfId ? amountOf(study, result) : null
      return amount?.count == null ? [] : [{ result, amount, count: amount.count }]
    })
    const match = responses.find(({ count }) => count === population.n)
    const [first] = responses
    if (match) {
      const working = `The ${formatPeople(population.n, population.noun)} are the ${match.amount.words} with a response.`
      return [judgeFor(rule, match.result.id, match.amount.report.sourceId)('count', 'consistent', working)]
    }
    if (!first) return []
    const working = `There are ${formatPeople(population.n, population.noun)}, but ${first.amount.words} had a response.`
    return [judgeFor(rule, first.result.id, first.amount.report.sourceId)('count', 'fails', working)]
  })
}

type Inclusion = { inner: Result; outer: Result; how: string }

function inclusions(study: Study): Check[] {
  return findInclusions(study).flatMap(({ inner, outer, how }) => {
    const [a, b] = [amountOf(study, inner), amountOf(study, outer)]
    if (a === null || b === null || !comparable(a, b)) return []
    const judge = judgeFor(rule, inner.id, a.report.sourceId)
    const field = a.count !== null && b.count !== null ? 'count' : 'value'
    const named = `${titleOf(study, inner)} (${a.words})`
    return exceeds(a, b)
      ? [judge(field, 'fails', `${named} is above ${how} (${b.words}).`)]
      : [judge(field, 'consistent', `${named} is not above ${how} (${b.words}).`)]
  })
}

type Candidate = { result: Result; outcome: Outcome }

function findInclusions(study: Study): Inclusion[] {
  const candidates = study.results
    .filter(({ kind }) => kind === 'proportion' || kind === 'count' || kind === 'rate-at-time')
    .map((result) => ({ result, outcome: findOutcome(study, result.outcomeId) }))
  const settingOf = ({ result }: Candidate) =>
    [result.kind, result.unit, result.armId, result.assessor, result.dataCutoff].join('/')
  const harms = groupedBy(
    candidates.filter(({ outcome }) => outcome.harm !== null),
    (one) => `${settingOf(one)}/${one.result.populationId}`,
  )
  const questions = groupedBy(candidates, (one) =>
    [settingOf(one), one.outcome.concept, one.outcome.criteria].join('/'),
  )
  return [...pairsOf(harms, harmInclusion), ...pairsOf(questions, (a, b) => sameQuestion(study, a, b))]
}

function pairsOf(
  groups: Map<string, Candidate[]>,
  why: (inner: Candidate, outer: Candidate) => string | null,
): Inclusion[] {
  return [...groups.values()].flatMap((group) =>
    group.flatMap((inner) =>
      group.flatMap((outer) => {
        const how = inner === outer ? null : why(inner, outer)
        return how === null ? [] : [{ inner: inner.result, outer: outer.result, how }]
      }),
    ),
  )
}

function harmInclusion({ outcome: a }: Candidate, { outcome: b }: Candidate): string | null {
  return isPartOf(a, b) ? `what it is part of, ${b.title.toLowerCase()}` : null
}

/** One question asked at two landmarks, or of a group and a part of it. */
function sameQuestion(study: Study, a: Candidate, b: Candidate): string | null {
  const [inner, outer] = [a.result, b.result]
  if (inner.populationId === outer.populationId) {
    const [later, earlier] = [landmarkMonths(inner.timePoint), landmarkMonths(outer.timePoint)]
    const follows = later !== null && earlier !== null && later > earlier
    const falls = a.outcome === b.outcome && lasting.has(a.outcome.concept)
    return falls && follows ? `the share at ${outer.timePoint ?? ''}` : null
  }
  // Shares of a part of the people may exceed the share of all; counts may not.
  const counted = [inner, outer].every((result) => amountOf(study, result)?.count != null)
  const comparableCounts = counted && inner.kind !== 'rate-at-time' && inner.timePoint === outer.timePoint
  return comparableCounts && isWithin(study, inner.populationId, outer.populationId)
    ? 'the count in the whole group'
    : null
}

const titleOf = (study: Study, result: Result) => {
  const { title } = findOutcome(study, result.outcomeId)
  const { timePoint } = result
  return timePoint === null || title.includes(timePoint) ? title : `${title} at ${timePoint}`
}
