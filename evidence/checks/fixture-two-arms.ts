import type { Report, Result } from '@/evidence/study/result'
import type { Arm, Study } from '@/evidence/study/study'
import { anOutcome, aPopulation, aReport, aResult, aStudy, confidenceInterval } from './fixture'

type ReportText = NonNullable<Parameters<typeof aReport>[0]>

/** Returns an arm of which nothing is said but its name. */
export const anArm = (id: string, title = id): Arm => ({
  id,
  title,
  description: `${title}.`,
  interventionIds: [],
  role: null,
  allotment: null,
})

/** Progression-free survival, called `pfs`. */
export const progressionFree = anOutcome({
  id: 'pfs',
  concept: 'progression-free-survival',
  title: 'Progression-free survival',
  better: 'higher',
})

/** Returns a hazard ratio, called `ratio`, in the population `all`, with what its limits are: a 95% interval. */
export const aRatio = (rest: Partial<Result>): Result =>
  aResult({
    id: 'ratio',
    populationId: 'all',
    kind: 'ratio',
    measure: 'hazard-ratio',
    unit: 'none',
    spread: confidenceInterval,
    ...rest,
  })

export const pOf = (
  text: string,
  relation: '=' | '<' = '=',
  sides: 'one' | 'two' | 'not-stated' = 'not-stated',
  test: string | null = null,
): Report['pValue'] => ({
  relation,
  printed: { text, number: Number(text), decimals: text.split('.')[1]?.length ?? 0 },
  sides,
  test,
})

/** The comparison, and what each arm had: a count of its people, or any report. */
export type TwoArms = {
  drug: [events: number, total: number] | ReportText
  control: [events: number, total: number] | ReportText
  /** Numbers allotted where the arms' own reports give no total. */
  sizes?: [number, number]
  comparison: ReportText
  of?: Partial<Result>
  arms?: Partial<Result>
}

const reportOf = (arm: TwoArms['drug']): ReportText =>
  Array.isArray(arm) ? { count: arm[0], denominator: arm[1] } : arm

/** Returns a study of two arms, `drug` and `control`, with one outcome of each and their comparison, called `comparison`. */
export function twoArms({ drug, control, sizes, comparison, of, arms }: TwoArms): Study {
  const total = (arm: TwoArms['drug'], index: 0 | 1) =>
    Array.isArray(arm) ? arm[1] : (sizes?.[index] ?? null)
  const [ofDrug, ofControl] = [total(drug, 0), total(control, 1)]
  const people = (id: string, n: number | null) =>
    aPopulation({ id: `of-${id}`, n, subsetOfId: 'randomised', armId: id })
  const oneArm = (id: string, report: ReportText) =>
    aResult({ id: `of-${id}`, armId: id, populationId: `of-${id}`, ...arms, reports: [aReport(report)] })
  return aStudy({
    arms: [anArm('drug', 'Drug'), anArm('control', 'Control')],
    populations: [
      aPopulation({ id: 'randomised', n: ofDrug === null || ofControl === null ? null : ofDrug + ofControl }),
      people('drug', ofDrug),
      people('control', ofControl),
    ],
    outcomes: [anOutcome()],
    results: [
      oneArm('drug', reportOf(drug)),
      oneArm('control', reportOf(control)),
      aResult({
        id: 'comparison',
        kind: 'difference',
        populationId: 'randomised',
        armId: 'drug',
        comparatorArmId: 'control',
        ...of,
        reports: [aReport(comparison)],
      }),
    ],
  })
}
