/** What form 3 of the scale asks for: medians in months, response in percent. */
export type ScaleInputs = { progressionFree: number; response: number; duration: number }

type Rule = { grade: 1 | 2 | 3; says: string; holds: (inputs: ScaleInputs) => boolean }

/** The edition whose thresholds stand here; later editions may differ. */
export const scaleVersion = 'ESMO-MCBS version 1.1, form 3'

const between = (value: number, from: number, below: number) => value >= from && value < below

/**
 * The preliminary grades of form 3, for single-arm studies in rare diseases or high unmet need (ESMO Magnitude of
 * Clinical Benefit Scale, version 1.1: Cherny et al. 2017), the highest first.
 */
export const scaleRules: readonly Rule[] = [
  {
    grade: 3,
    says: 'median progression-free survival of 6 months or more',
    holds: ({ progressionFree }) => progressionFree >= 6,
  },
  { grade: 3, says: 'response in 60% or more', holds: ({ response }) => response >= 60 },
  {
    grade: 3,
    says: 'response in 20% to less than 60%, lasting a median of 9 months or more',
    holds: ({ response, duration }) => between(response, 20, 60) && duration >= 9,
  },
  {
    grade: 2,
    says: 'median progression-free survival of 3 to less than 6 months',
    holds: ({ progressionFree }) => between(progressionFree, 3, 6),
  },
  {
    grade: 2,
    says: 'response in 40% to less than 60%',
    holds: ({ response }) => between(response, 40, 60),
  },
  {
    grade: 2,
    says: 'response in 20% to less than 40%, lasting a median of 6 to less than 9 months',
    holds: ({ response, duration }) => between(response, 20, 40) && between(duration, 6, 9),
  },
  {
    grade: 1,
    says: 'median progression-free survival of 2 to less than 3 months',
    holds: ({ progressionFree }) => between(progressionFree, 2, 3),
  },
  {
    grade: 1,
    says: 'response in 20% to less than 40%, lasting a median of less than 6 months',
    holds: ({ response, duration }) => between(response, 20, 40) && duration < 6,
  },
  {
    grade: 1,
    says: 'response in 10% to less than 20%, lasting a median of 6 months or more',
    holds: ({ response, duration }) => between(response, 10, 20) && duration >= 6,
  },
]

/** Returns the first rule that the inputs meet, or null when they meet none. */
export function firingRule(inputs: ScaleInputs): Rule | null {
  return scaleRules.find(({ holds }) => holds(inputs)) ?? null
}

/**
 * Returns every grade that is still possible when some inputs are missing, 0 for none: tried at the values around
 * which the rules turn, so that nothing between them is forgotten.
 */
export function possibleGrades(inputs: { [Name in keyof ScaleInputs]: number | null }): Set<number> {
  const tried = {
    progressionFree: [0, 2, 3, 6],
    response: [0, 10, 20, 40, 60],
    duration: [0, 6, 9],
  }
  const values = (name: keyof ScaleInputs) => {
    const known = inputs[name]
    return known === null ? tried[name] : [known]
  }
  const grades = new Set<number>()
  for (const progressionFree of values('progressionFree')) {
    for (const response of values('response')) {
      for (const duration of values('duration')) {
        grades.add(firingRule({ progressionFree, response, duration })?.grade ?? 0)
      }
    }
  }
  return grades
}
