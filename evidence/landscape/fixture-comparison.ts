import { aPopulation, aReport, aStudy } from '@/evidence/checks/fixture'
import { anArm, aRatio, progressionFree } from '@/evidence/checks/fixture-two-arms'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

type Given = {
  slug: string
  value?: string
  low?: string
  high?: string
  drug?: string
  allocation?: Study['design']['allocation']
}

/** Returns the hazard ratio of progression of one invented randomised study. */
export function comparison({
  slug,
  value = '0.80',
  low = '0.64',
  high = '1.00',
  drug = 'Inventumab',
  allocation = 'randomised',
}: Given): JoinedReport {
  const study = aStudy({
    slug,
    shortTitle: slug,
    conditions: [{ id: 'disease', name: 'Disease' }],
    design: { ...aStudy().design, allocation, model: 'parallel' },
    arms: [anArm('new', drug), anArm('old', 'Placebo')],
    populations: [aPopulation({ id: 'all', label: 'patients randomised', n: 200 })],
    outcomes: [progressionFree],
    results: [
      aRatio({
        outcomeId: 'pfs',
        armId: 'new',
        comparatorArmId: 'old',
        reports: [aReport({ value, low, high })],
      }),
    ],
    keyResultId: 'ratio',
    partitions: [],
    resolutions: [],
  })
  return joinResult(study, 'ratio')
}
