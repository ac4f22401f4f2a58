import { layWordsFor } from '@/evidence/verify/place/lay-words'
import { otherNamesOf } from '@/evidence/study/known-names'
import { findArm, findOutcome, findPopulation, findSource } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Outcome, Study } from '@/evidence/study/study'
import {
  assessors,
  outcomeTypes,
  ratioMeasures,
  sourceKinds,
  type RatioMeasure,
} from '@/evidence/study/vocabulary'
import { onceFor } from '@/evidence/study/once-for'
import { wordsOfPopulation } from './words-of-people'
import { stemsOf } from './words-of-study'

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

/** Which way a change from the start went, where the value that is shown has a sign; a difference of two arms has none of its own. */
function wordsOfChange({ definition, title }: Outcome, { reports }: Result): string {
  const value = reports.find(({ value: one }) => one !== null)?.value?.number ?? 0
  if (value === 0 || !/^change\b/iu.test(`${/^change/iu.test(title) ? title : definition}`)) return ''
  return value > 0 ? 'rose rise risen rising gained' : 'fell fall fallen falling'
}

/** Words that turn what they stand beside: a definition tells of more than it measures, "not before the first dose". */
const turning = stemsOf(['not no never without only except before first last second until baseline'])

/** Returns the stems of the words that the record bears out for a result, in whom, by whom, when and of what it was counted. */
export const wordsOfResult = (study: Study, result: Result): ReadonlySet<string> => borneOutFor(result, study)

/** A heading over several kinds, "Dose changed or drug stopped", does not say which of them a result is. */
const isOfSeveral = /\b(?:or|and)\b/iu

const borneOutFor = onceFor((result: Result, study: Study): ReadonlySet<string> => {
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
    ...[
      title,
      criteria ?? '',
      isOfSeveral.test(group) ? '' : group,
      concept.replaceAll('-', ' '),
      term,
      timeFrame ?? '',
    ],
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
    result.comparatorArmId === null ? '' : 'effect',
    wordsOfChange(outcome, result),
    result.method ?? '',
    result.adjustment === null ? '' : `adjusted ${result.adjustment}`,
    result.timePoint ?? '',
    statisticWords[result.kind],
    ...result.reports.flatMap(({ sourceId, pValue }) => {
      const { kind } = findSource(study, sourceId)
      return [sourceKinds[kind].replace(/\bnews\b/iu, ''), pValue?.test ?? '']
    }),
  ]
  const { n } = findPopulation(study, result.populationId)
  const isOfThoseJudged = result.reports.some(({ denominator }) => denominator !== null && denominator !== n)
  const said = isOfThoseJudged ? [...own, 'evaluable assessable evaluated assessed'] : own
  return new Set([
    ...[...stemsOf([definition, ...said])].filter((stem) => !turning.has(stem)),
    ...wordsOfPopulation(study, findPopulation(study, result.populationId)),
  ])
})
