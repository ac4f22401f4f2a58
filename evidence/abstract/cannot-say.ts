import { formatPeople } from '@/evidence/format/people'
import { setType } from '@/evidence/format/typography'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import type { Study } from '@/evidence/study/study'
import { shownResults } from './number-words'

/** As few people as this show that something can happen, and hardly how often. */
const few = 15

/** Returns what follows "It cannot say": `whether patients lived longer, as there was no comparison group.` */
export function cannotSay(study: Study): string {
  const [{ population }] = armsOfKeyResult(study)
  const isFew = population.n !== null && population.n <= few && study.design.allocation !== 'randomised'
  const small = isFew ? ` ${formatPeople(population.n, population.noun)} cannot tell how common this is.` : ''
  return setType(`${longerLives(study)}${small}`)
}

function longerLives(study: Study): string {
  const { arms, design } = study
  if (design.allocation !== 'randomised')
    return arms.length > 1
      ? 'what caused a difference: allotment was not random.'
      : 'whether patients lived longer for it: no comparison group.'
  const untreated = study.interventions.some(({ drugClass }) => drugClass === 'placebo')
  const isCompared = shownResults(study).some(
    ({ outcome, result, report }) =>
      outcome.concept === 'overall-survival' &&
      result.comparatorArmId !== null &&
      report.state === 'reported',
  )
  const survival = isCompared
    ? []
    : ['whether patients lived longer: our record holds no comparison of overall survival.']
  // Where everybody has the comparator's drugs and some have others besides, the difference is what those add.
  const given = arms.map(({ interventionIds }) => interventionIds)
  const isAddOn = given.some((one) =>
    given.some((other) => other.length > one.length && one.every((id) => other.includes(id))),
  )
  const added = untreated || isAddOn ? [] : ['what either drug adds: no group went untreated.']
  const unknown = [...survival, ...added]
  if (unknown.length > 0) return unknown.join(' Nor ')
  return isSurvivalOpen(study)
    ? 'whether patients live longer: the interval for overall survival holds no difference.'
    : 'whether other patients would fare alike.'
}

/** Says whether every interval of a ratio of overall survival that the study prints holds 1, and one is printed. */
function isSurvivalOpen(study: Study): boolean {
  const intervals = shownResults(study)
    .filter(
      ({ outcome, result, report }) =>
        outcome.concept === 'overall-survival' && result.measure !== null && report.state === 'reported',
    )
    .flatMap(({ report: { low, high } }) =>
      low?.state === 'reported' && high?.state === 'reported'
        ? [[low.printed.number, high.printed.number] as const]
        : [],
    )
  return intervals.length > 0 && intervals.every(([low, high]) => low <= 1 && high >= 1)
}
