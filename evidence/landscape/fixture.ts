import { anOutcome, aPopulation, aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { anArm } from '@/evidence/checks/fixture-two-arms'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { AnalysisPopulation, Design, Outcome, Study } from '@/evidence/study/study'

export type Side = {
  name?: string
  condition?: string
  design?: Partial<Design>
  populations?: Partial<AnalysisPopulation>[]
  arms?: string[]
  outcome?: Partial<Outcome>
  result?: Partial<Result>
  report?: Partial<Omit<Report, 'value' | 'low' | 'high'>> & { value?: string; low?: string; high?: string }
}

/** Returns a study with one result for tests of lining up: previously treated patients of one disease, RECIST 1.1, investigators. */
export function aSideStudy(side: Side): Study {
  const {
    name = 'Alpha',
    condition = 'rare-sarcoma',
    design = {},
    populations = [{}],
    arms = ['drug'],
  } = side
  const study = aStudy()
  return {
    ...study,
    slug: name.toLowerCase(),
    shortTitle: name,
    conditions: [{ id: condition, name: condition }],
    design: { ...study.design, ...design },
    arms: arms.map((id) => anArm(id)),
    populations: populations.map((one) => aPopulation({ lineOfTherapy: 'previously-treated', ...one })),
    outcomes: [anOutcome({ concept: 'objective-response', ...side.outcome })],
    results: [
      aResult({ ...side.result, reports: [aReport({ count: 19, denominator: 52, ...side.report })] }),
    ],
  }
}

/** Returns that result, joined. */
export function aSide(side: Side = {}): JoinedReport {
  return joinResult(aSideStudy(side), side.result?.id ?? 'result')
}
