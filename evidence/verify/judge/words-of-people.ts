import { peopleSynonyms } from '@/evidence/verify/place/lay-words'
import { findArm, findOutcome } from '@/evidence/study/join'
import { isWithin } from '@/evidence/study/setting'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import {
  abbreviations,
  drugsOfOneArm,
  namesWithoutArms,
  stemsOf,
  wordsOfStudy,
  wordsOfTitle,
} from './words-of-study'

/** What people of each line of treatment are called. */
const ofLine: Record<AnalysisPopulation['lineOfTherapy'], string> = {
  'first-line': 'first line frontline untreated naive treatment-naive',
  'previously-treated': 'previously treated pretreated prior earlier refractory',
  mixed: '',
  'not-stated': '',
}

/** What is said of people with several diseases. */
const ofManyKinds = 'other several various many different kind type sort subtype histology too mixed'

/** Returns the stems of the words that the record bears out for a set of people. */
export function wordsOfPopulation(study: Study, population: AnalysisPopulation): ReadonlySet<string> {
  const { label, subgroup, armId, lineOfTherapy, noun, mixedDiseases } = population
  const arm = armId === null ? null : findArm(study, armId)
  const wider = study.populations.find(({ id }) => id === population.subsetOfId)
  const own = [
    label,
    noun.one,
    noun.many,
    ofLine[lineOfTherapy],
    ...(subgroup ? [subgroup.by, subgroup.level] : []),
    isWhole(study, population) ? 'whole entire everyone everybody overall every whatever' : '',
    ...(arm ? [arm.title] : []),
    mixedDiseases ? ofManyKinds : '',
    /\bany line\b/iu.test(label) ? 'over across lines' : '',
    wider && isAllButLost(population, wider) ? wider.label : '',
    ...abbreviations.flatMap(([pattern, short]) => (pattern.test(label) ? [short] : [])),
  ]
  const stems = stemsOf(own)
  const said = peopleSynonyms.flatMap((row) => {
    const all = [...stemsOf([row])]
    return all.some((stem) => stems.has(stem)) ? all : []
  })
  const ofStudy = mixedDiseases
    ? [drugsOfOneArm(study), namesWithoutArms(study)]
    : [wordsOfStudy(study), wordsOfTitle(study, population)]
  return new Set([...stems, ...said, ...ofStudy.flatMap((words) => [...words])])
}

/** Whether these are all in whom anything was measured, or all of one arm: no wider set has a result but of taking part. */
function isWhole(study: Study, population: AnalysisPopulation): boolean {
  const { id, armId, subgroup, subsetOfId } = population
  if (subgroup !== null) return false
  const wider = study.populations.find((one) => one.id === subsetOfId)
  if (wider && isAllButLost(population, wider)) return isWhole(study, wider)
  return !study.results.some(
    ({ outcomeId, populationId, armId: arm }) =>
      populationId !== id &&
      (armId === null || arm === armId) &&
      isWithin(study, id, populationId) &&
      findOutcome(study, outcomeId).domain === 'efficacy',
  )
}

/** Whether one set is another of the same diseases and arm, as many as could be judged: whom it lost is told. */
const isAllButLost = (population: AnalysisPopulation, wider: AnalysisPopulation): boolean =>
  population.losses.length > 0 &&
  population.armId === wider.armId &&
  population.mixedDiseases &&
  wider.mixedDiseases
