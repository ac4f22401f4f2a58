import { suggestName } from '@/evidence/text/nearest'
import type { RecordProblem } from './record-path'
import type { StudyRecord } from './record-schema'

/** What of a record others can speak against: a few names of the whole. */
export type RecordInSet = Pick<StudyRecord, 'slug' | 'registryId'> & {
  conditions: Pick<StudyRecord['conditions'][number], 'id' | 'name'>[]
  resolutions: Pick<StudyRecord['resolutions'][number], 'id' | 'against'>[]
  outcomes: { results: { id: string }[] }[]
}

/** Returns what of a record others can speak against, and nothing else of it. */
export function inSet({ slug, registryId, conditions, resolutions, outcomes }: StudyRecord): RecordInSet {
  return {
    slug,
    registryId,
    conditions: conditions.map(({ id, name }) => ({ id, name })),
    resolutions: resolutions.map(({ id, against }) => ({ id, against })),
    outcomes: outcomes.map(({ results }) => ({ results: results.map(({ id }) => ({ id })) })),
  }
}

/**
 * Returns what records say against each other, by the position of the record that says it second: one condition
 * under two names, one name for two conditions, one registry number for two studies; and judgements of results of
 * another study that it does not have.
 */
export function recordSetProblems(
  records: readonly RecordInSet[],
): { index: number; problem: RecordProblem }[] {
  const conditionNames = new Map<string, { name: string; slug: string }>()
  const conditionIds = new Map<string, { id: string; slug: string }>()
  const registered = new Map<string, string>()
  return records.flatMap((record, index) => {
    const problems: RecordProblem[] = []
    record.conditions.forEach(({ id, name }, position) => {
      const named = conditionNames.get(id)
      if (named && named.name !== name) {
        const message = `The condition "${id}" is called "${name}" here and "${named.name}" in "${named.slug}"; expected one name.`
        problems.push({ path: ['conditions', position, 'name'], rule: 'identity', message })
      }
      const identified = conditionIds.get(name)
      if (identified && identified.id !== id) {
        const message = `The condition "${name}" has the id "${id}" here and "${identified.id}" in "${identified.slug}"; expected one id.`
        problems.push({ path: ['conditions', position, 'id'], rule: 'identity', message })
      }
      conditionNames.set(id, named ?? { name, slug: record.slug })
      conditionIds.set(name, identified ?? { id, slug: record.slug })
    })
    const { slug } = record
    const registryId = typeof record.registryId === 'string' ? record.registryId : undefined
    const other = registryId === undefined ? undefined : registered.get(registryId)
    if (other !== undefined) {
      const message = `The registry number ${registryId} belongs to "${other}" already; expected one record for each study.`
      problems.push({ path: ['registryId'], rule: 'identity', message })
    }
    problems.push(...againstProblems(record, records))
    if (registryId !== undefined && other === undefined) registered.set(registryId, slug)
    return problems.map((problem) => ({ index, problem }))
  })
}

/** Returns the results of other studies that judgements name and no record has. */
function againstProblems(record: RecordInSet, records: readonly RecordInSet[]): RecordProblem[] {
  const slugs = records.map(({ slug }) => slug).filter((slug) => slug !== record.slug)
  return record.resolutions.flatMap(({ id, against }, index): RecordProblem[] => {
    if (against === undefined) return []
    const { slug, result } = against
    const problem = (field: 'slug' | 'result', message: string): RecordProblem[] => [
      {
        path: ['resolutions', index, 'against', field],
        rule: 'reference',
        message: `Resolution "${id}" ${message}`,
      },
    ]
    if (slug === record.slug) {
      return problem(
        'slug',
        'is held against a result of its own study; expected that result under "results".',
      )
    }
    const found = records.find((one) => one.slug === slug)
    if (!found) {
      return problem(
        'slug',
        `names the study "${slug}", of which there is no sound record. ${suggestName(slug, slugs)}`,
      )
    }
    const known = found.outcomes.flatMap(({ results }) => results.map((one) => one.id))
    if (known.includes(result)) return []
    return problem(
      'result',
      `names the result "${result}", which "${slug}" does not define. ${suggestName(result, known)}`,
    )
  })
}
