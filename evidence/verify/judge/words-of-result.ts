import { layWordsFor, peopleSynonyms } from '@/evidence/verify/place/lay-words'
import { otherNamesOf } from '@/evidence/study/known-names'
import { findArm, findOutcome, findPopulation, findSource } from '@/evidence/study/join'
import { isWithin } from '@/evidence/study/setting'
import type { Result } from '@/evidence/study/result'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import {
  assessors,
  outcomeTypes,
  ratioMeasures,
  sourceKinds,
  type RatioMeasure,
} from '@/evidence/study/vocabulary'
import { wordsIn } from '@/evidence/verify/read/words'

/** What each kind of result is called in texts: another of these words is another statistic. */
export const statisticWords: Record<Result['kind'], string> = {
  proportion: 'rate share proportion percentage percent incidence prevalence',
  count: 'number count total',
  median: 'median middle half above below shorter longer',
  mean: 'mean average',
  'rate-at-time': 'rate share proportion percentage percent estimate estimated probability',
  'incidence-rate': 'rate incidence',
  difference: 'difference gap change median mean',
  ratio: 'median ratio relative risk hazard odds rate',
  quantity: 'value level',
}

const shortMeasures: Record<RatioMeasure, string> = {
  'hazard-ratio': 'HR HRs aHR hazards',
  'odds-ratio': 'OR',
  'risk-ratio': 'RR relative',
  'rate-ratio': 'IRR incidence',
}

/** Words that set two arms against each other; which way is asked where a comparison is judged. */
const ofComparison =
  'improve improved improves improvement prolong prolonged prolongs extend extended delay delayed longer better superior outperformed slowed benefit reduce reduced reduction cut lower lowered risk worse worsened shorter shorten shortened sooner inferior increase increased raised higher favour favoured favours favouring more less fewer greater smaller over clear significant significantly difference differ differed differs between'

const wordsOfAssessor: Record<Result['assessor'], string> = {
  investigator: `${assessors.investigator} assessment`,
  'independent-review': `${assessors['independent-review']} committee central radiologist radiology blinded assessment`,
  'not-stated': '',
}

/** What people of each line of treatment are called. */
const ofLine: Record<AnalysisPopulation['lineOfTherapy'], string> = {
  'first-line': 'first line frontline untreated naive treatment-naive',
  'previously-treated': 'previously treated pretreated prior earlier refractory',
  mixed: '',
  'not-stated': '',
}

const known = new WeakMap<Study, Set<string>>()

/** Returns the stems that may be said of any number of a study: its names, drugs, sponsor, sources, and its disease where it has one. */
function wordsOfStudy(study: Study): ReadonlySet<string> {
  const before = known.get(study)
  if (before) return before
  const isOne = study.arms.length === 1
  const drugs = study.interventions.flatMap(({ name, drugClass }) => [name, drugClass])
  const sold = study.interventions.flatMap(({ name }) => otherNamesOf('drug', name))
  const words = [
    study.shortTitle.replace(/ in .*$/u, ''),
    study.registryId ?? '',
    study.phase,
    study.sponsor,
    ...study.names,
    ...study.otherIds,
    ...designWords(study),
    ...(isOne ? [...drugs, ...sold, ...study.arms.map(({ title }) => title)] : []),
    ...(study.conditions.length === 1 ? study.conditions.map(({ name }) => name) : []),
    ...(study.conditions.length === 1
      ? abbreviations.flatMap(([pattern, short]) =>
          pattern.test(study.conditions[0]?.name ?? '') ? [short] : [],
        )
      : []),
  ]
  const stems = stemsOf(words)
  known.set(study, stems)
  return stems
}

/** The words of a study's title, where it is of one disease, without those by which it calls others of its people. */
function wordsOfTitle(study: Study, own: AnalysisPopulation): ReadonlySet<string> {
  if (study.conditions.length !== 1) return new Set()
  // Which drug is meant is asked of the arms.
  const named = [...study.conditions, ...study.interventions].map(({ name }) => name)
  const kept = stemsOf([own.label, ...named])
  const most = Math.max(...study.populations.map(({ n }) => n ?? 0))
  const parts = study.populations.filter(({ armId, n }) => armId === null && n !== most)
  const others = stemsOf(parts.map(({ label }) => label))
  const stems = [...stemsOf([study.title, study.shortTitle])]
  return new Set(stems.filter((stem) => kept.has(stem) || !others.has(stem)))
}

/** In a study of one arm everybody had its drugs, whatever their disease. */
function drugsOfOneArm({ arms, interventions }: Study): ReadonlySet<string> {
  if (arms.length !== 1) return new Set()
  return stemsOf(interventions.flatMap(({ name }) => [name, ...otherNamesOf('drug', name)]))
}

/** What the design is called, as far as the record says so. */
function designWords({ design: { allocation, masking, model }, arms }: Study): string[] {
  return [
    arms.length === 1 || model === 'single-group' ? 'single single-arm single-group uncontrolled' : '',
    allocation === 'randomised' ? 'randomised randomly random chance' : '',
    masking === 'double'
      ? 'double-blind blinded blind masked'
      : masking === 'none'
        ? 'open open-label label'
        : '',
  ]
}

const stemsOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => wordsIn(text).map(({ stem }) => stem)))

const ofResults = new WeakMap<Result, ReadonlySet<string>>()

/** Words that turn what they stand beside: a definition tells of more than it measures, "not before the first dose". */
const turning = stemsOf(['not no never without only except before first last second until baseline'])

/** Returns the stems of the words that the record bears out for a result, in whom, by whom, when and of what it was counted. */
export function wordsOfResult(study: Study, result: Result): ReadonlySet<string> {
  const before = ofResults.get(result)
  if (before) return before
  const stems = borneOutFor(study, result)
  ofResults.set(result, stems)
  return stems
}

function borneOutFor(study: Study, result: Result): ReadonlySet<string> {
  const outcome = findOutcome(study, result.outcomeId)
  const { title, definition, criteria, group, concept, harm, scale, timeFrame } = outcome
  const arms = [result.armId, result.comparatorArmId].flatMap((id) =>
    id === null ? [] : [findArm(study, id)],
  )
  const isOfOne = arms.length > 0
  const drugs = isOfOne
    ? arms.flatMap(({ interventionIds }) =>
        study.interventions.flatMap(({ id, name, drugClass }) =>
          interventionIds.includes(id) ? [name, drugClass, ...otherNamesOf('drug', name)] : [],
        ),
      )
    : []
  const term = harm?.term ?? ''
  const own = [
    ...[title, criteria ?? '', group, concept.replaceAll('-', ' '), term, timeFrame ?? ''],
    ...otherNamesOf('harm', term),
    layWordsFor(outcome),
    outcomeTypes[outcome.type],
    outcome.domain === 'participant-flow' ? 'median mean' : '',
    scale?.name ?? '',
    ...arms.map(({ title: arm }) => arm),
    ...drugs,
    wordsOfAssessor[result.assessor],
    result.measure === null ? '' : `${ratioMeasures[result.measure]} ${shortMeasures[result.measure]}`,
    study.arms.length > 1 ? ofComparison : '',
    result.method ?? '',
    result.adjustment === null ? '' : `adjusted ${result.adjustment}`,
    result.timePoint ?? '',
    statisticWords[result.kind],
    ...result.reports.flatMap(({ sourceId, pValue }) => {
      const { shortTitle, publisher, kind, reference } = findSource(study, sourceId)
      const journal = [reference['container-title'] ?? '', reference['container-title-short'] ?? '']
      return [shortTitle, publisher, ...journal, sourceKinds[kind], pValue?.test ?? '']
    }),
  ]
  const { n } = findPopulation(study, result.populationId)
  const isOfThoseJudged = result.reports.some(({ denominator }) => denominator !== null && denominator !== n)
  const said = isOfThoseJudged ? [...own, 'evaluable assessable evaluated assessed'] : own
  return new Set([
    ...[...stemsOf([definition, ...said])].filter((stem) => !turning.has(stem)),
    ...wordsOfPopulation(study, findPopulation(study, result.populationId)),
  ])
}

/** What is abbreviated in texts. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/alveolar soft/iu, 'ASPS'],
  [/leiomyosarcoma/iu, 'LMS'],
  [/liposarcoma/iu, 'LPS'],
  [/tyrosine kinase/iu, 'TKI TKIs'],
  [/soft-tissue sarcoma/iu, 'STS'],
  [/not received|no earlier|without earlier/iu, 'no without never naive untreated'],
]

/** Returns the stems of the words that the record bears out for a set of people. */
export function wordsOfPopulation(study: Study, population: AnalysisPopulation): ReadonlySet<string> {
  const { label, subgroup, armId, lineOfTherapy, noun, mixedDiseases } = population
  const arm = armId === null ? null : findArm(study, armId)
  const own = [
    label,
    noun.one,
    noun.many,
    ofLine[lineOfTherapy],
    ...(subgroup ? [subgroup.by, subgroup.level] : []),
    isWhole(study, population) ? 'whole entire everyone everybody overall every whatever' : '',
    ...(arm ? [arm.title] : []),
    ...abbreviations.flatMap(([pattern, short]) => (pattern.test(label) ? [short] : [])),
  ]
  const stems = stemsOf(own)
  const said = peopleSynonyms.flatMap((row) => {
    const all = [...stemsOf([row])]
    return all.some((stem) => stems.has(stem)) ? all : []
  })
  const ofStudy = mixedDiseases
    ? [drugsOfOneArm(study)]
    : [wordsOfStudy(study), wordsOfTitle(study, population)]
  return new Set([...stems, ...said, ...ofStudy.flatMap((words) => [...words])])
}

/** Whether these are all in whom anything was measured, or all of one arm: no wider set has a result but of taking part. */
function isWhole(study: Study, { id, armId, subgroup }: AnalysisPopulation): boolean {
  if (subgroup !== null) return false
  return !study.results.some(
    ({ outcomeId, populationId, armId: arm }) =>
      populationId !== id &&
      (armId === null || arm === armId) &&
      isWithin(study, id, populationId) &&
      findOutcome(study, outcomeId).domain === 'efficacy',
  )
}
