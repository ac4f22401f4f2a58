import type { AnalysisPopulation, Arm, Study } from './study'

/** How many were allotted to an arm: as a source prints it, or as the parts that it prints add up to. */
export type Allotted = { n: number; status: 'published' | 'inferred'; pointer: AnalysisPopulation['pointer'] }

/**
 * Returns the widest people of an arm, where those of all arms make up everybody who took part; null otherwise. People who could
 * be evaluated are fewer than those who were allotted, even where their arms add up.
 */
export function widestOfArm(study: Study, { id }: Arm): AnalysisPopulation | null {
  const widest = study.arms.map((arm) => widestOf(study, arm.id))
  const sum = widest.reduce((total, one) => total + (one?.n ?? NaN), 0)
  const own = widest.find((one) => one?.armId === id)
  const whole = study.populations.find((one) => one.id === own?.subsetOfId)
  return own && whole && whole.subsetOfId === null && whole.n === sum ? own : null
}

const widestOf = ({ populations }: Study, armId: string): AnalysisPopulation | null =>
  populations.find(
    (one) =>
      one.armId === armId &&
      one.subgroup === null &&
      one.n !== null &&
      !populations.some(({ id, armId: wider }) => id === one.subsetOfId && wider !== null),
  ) ?? null

/** Returns how many were allotted to an arm, and who says so; null where no source that was read does. */
export function allottedTo(study: Study, arm: Arm): Allotted | null {
  if (arm.allotment !== null) return { ...arm.allotment, status: 'published' }
  const widest = study.design.allocation === 'randomised' ? widestOfArm(study, arm) : null
  return widest?.n == null
    ? null
    : { n: widest.n, status: widest.nStatus ?? 'published', pointer: widest.pointer }
}
