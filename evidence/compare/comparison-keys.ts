import { formatDate } from '@/evidence/format/date'
import { formatNumberOf } from '@/evidence/format/people'
import { findArm, findOutcome, findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { assessors, resultKinds } from '@/evidence/study/vocabulary'
import type { ComparisonKey } from './agreement'

/** The order in which a sentence names the keys. */
const keysInOrder: ComparisonKey[] = [
  'assessor',
  'population',
  'arm',
  'criteria',
  'outcome',
  'timePoint',
  'kind',
  'dataCutoff',
]

/** Returns the keys in which two results differ; a data cut-off that is not stated differs from none. */
export function differingKeys(study: Study, a: Result, b: Result): ComparisonKey[] {
  return keysInOrder.filter((key) => {
    const [one, two] = [keyOf(study, a, key), keyOf(study, b, key)]
    return one !== two && !(key === 'dataCutoff' && (one === null || two === null))
  })
}

function keyOf(study: Study, result: Result, key: ComparisonKey): string | null {
  const outcome = findOutcome(study, result.outcomeId)
  switch (key) {
    case 'outcome':
      return outcome.definition
    case 'population':
      // Nobody can say that two results are of the same people when no source names them.
      return findPopulation(study, result.populationId).people === 'not-stated'
        ? result.id
        : result.populationId
    case 'arm':
      return `${result.armId ?? ''}/${result.comparatorArmId ?? ''}`
    case 'assessor':
      return result.assessor
    case 'criteria':
      return outcome.criteria
    case 'dataCutoff':
      return result.dataCutoff
    case 'timePoint':
      return result.timePoint
    case 'kind':
      return result.kind
  }
}

/** Describes a result by the given keys: `investigator in 52 patients who received atezolizumab`. */
export function describeKeys(study: Study, result: Result, keys: ComparisonKey[]): string {
  const words = keys.map((key) => describeKey(study, result, key))
  const [assessor, population, ...others] = words
  const leads = keys[0] === 'assessor' && keys[1] === 'population'
  return leads ? [`${assessor} in ${population}`, ...others].join(', ') : words.join(', ')
}

function describeKey(study: Study, result: Result, key: ComparisonKey): string {
  const outcome = findOutcome(study, result.outcomeId)
  switch (key) {
    case 'assessor':
      return assessors[result.assessor]
    case 'population': {
      const { n, label } = findPopulation(study, result.populationId)
      return `${formatNumberOf(n)} ${label}`
    }
    case 'arm':
      return result.armId === null ? 'all arms' : findArm(study, result.armId).title
    case 'criteria':
      return outcome.criteria === null ? 'no criteria named' : `by ${outcome.criteria}`
    case 'outcome':
      return outcome.title.charAt(0).toLowerCase() + outcome.title.slice(1)
    case 'timePoint':
      return result.timePoint === null ? 'no landmark' : `at ${result.timePoint}`
    case 'kind':
      return `a ${resultKinds[result.kind]}`
    case 'dataCutoff':
      return result.dataCutoff === null
        ? 'no cut-off stated'
        : `up to ${formatDate(result.dataCutoff) ?? result.dataCutoff}`
  }
}
