import { isWithin } from '@/evidence/study/setting'
import { formatSize } from '@/evidence/format/people'
import type { JoinedReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { linesOfTherapy } from '@/evidence/study/vocabulary'
import type { Aspect } from './comparability'
import { apart, caution, nameOf } from './guard-words'

const disease: Aspect = (a, b) => {
  if (a.study.slug === b.study.slug && a.population.mixedDiseases === b.population.mixedDiseases) return null
  if (!a.study.conditions.some(({ id }) => b.study.conditions.some((other) => other.id === id))) {
    return apart('disease', 'They are about different diseases.')
  }
  if (a.population.mixedDiseases && b.population.mixedDiseases) {
    return apart('disease', 'Both count patients with several diseases, and not in the same mixture.')
  }
  const mixed = a.population.mixedDiseases ? a : b.population.mixedDiseases ? b : null
  if (mixed === null) return null
  return apart('disease', `${nameOf(mixed, mixed === a ? b : a)} also counts patients with other diseases.`)
}

/** The arms of one study hold different people; other groups of one study may share some. */
const samePeople: Aspect = (a, b) => {
  if (a.study.slug !== b.study.slug) return null
  const [one, other] = [a.population.id, b.population.id]
  if (a.arm && b.arm && a.arm.id !== b.arm.id) {
    return a.study.design.allocation === 'randomised'
      ? null
      : caution('people', 'The two groups of this study were not made by chance.')
  }
  if (one === other || isWithin(a.study, one, other) || isWithin(a.study, other, one)) {
    return apart('people', 'They count some of the same people twice.')
  }
  const complete = a.study.partitions.some(
    ({ whole, resultIds }) =>
      whole.kind === 'population' && resultIds.includes(a.result.id) && resultIds.includes(b.result.id),
  )
  return complete
    ? null
    : caution('people', 'They come from one study and may count some of the same people twice.')
}

const line: Aspect = (a, b) => {
  const [one, other] = [a.population.lineOfTherapy, b.population.lineOfTherapy]
  if (one === 'not-stated' || other === 'not-stated') {
    const silent = [a, b].filter(({ population }) => population.lineOfTherapy === 'not-stated')
    if (a.study.slug === b.study.slug && silent.length === 2) return null
    const names = silent.map((joined) => nameOf(joined, joined === a ? b : a))
    return caution(
      'earlier-treatment-unknown',
      `What the patients of ${names.join(' and of ')} had received before is not in the record.`,
    )
  }
  if (one === other) return null
  const said = `Earlier treatment differs: ${nameOf(a, b)}, ${linesOfTherapy[one]}; ${nameOf(b, a)}, ${linesOfTherapy[other]}.`
  return one === 'mixed' || other === 'mixed'
    ? caution('earlier-treatment', said)
    : apart('earlier-treatment', said)
}

/** Below this share of the people who could be counted, the ones left out can move a rate. */
const minShareCounted = 0.95

/** Returns the largest set of the same disease that a population is part of. */
function wholeOf(study: Study, population: AnalysisPopulation): AnalysisPopulation {
  const parent = study.populations.find(({ id }) => id === population.subsetOfId)
  return parent && parent.mixedDiseases === population.mixedDiseases ? wholeOf(study, parent) : population
}

const leftOut: Aspect = (a, b) => {
  const partial = [a, b].filter(({ study, population, arm }) => {
    const isArm = arm !== null && study.arms.length > 1
    const whole = wholeOf(study, population).n
    return !isArm && population.n !== null && whole !== null && population.n < minShareCounted * whole
  })
  if (partial.length === 0) return null
  const words = (joined: JoinedReport) => {
    const { study, population } = joined
    const whole = wholeOf(study, population)
    return `${nameOf(joined, joined === a ? b : a)} counts ${formatSize(population.n)} of ${formatSize(whole.n)} patients`
  }
  return caution('left-out', `Some are left out: ${partial.map(words).join('; ')}.`)
}

/** Of people whom no source names nobody can say whether they are like others; of an unstated number, how much weight it has. */
const unstated: Aspect = (a, b) => {
  const named = (those: JoinedReport[]) =>
    those.map((joined) => nameOf(joined, joined === a ? b : a)).join(' and ')
  const unnamed = [a, b].filter(({ population }) => population.people === 'not-stated')
  if (unnamed.length > 0) {
    return apart('people-unknown', `Which patients are counted is not stated of ${named(unnamed)}.`)
  }
  const unnumbered = [a, b].filter(({ population }) => population.n === null)
  return unnumbered.length === 0
    ? null
    : caution('number-unknown', `How many patients were counted is not stated of ${named(unnumbered)}.`)
}

/** Who was counted. */
export const peopleAspects: readonly Aspect[] = [disease, samePeople, line, unstated, leftOut]
