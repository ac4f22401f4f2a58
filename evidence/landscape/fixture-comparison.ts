import { anOutcome, aPopulation, aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

const arm = (id: string, title: string) => ({
  id,
  title,
  description: title,
  role: null,
  allotment: null,
  interventionIds: [],
})

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
    arms: [arm('new', drug), arm('old', 'Placebo')],
    populations: [aPopulation({ id: 'all', label: 'patients randomised', n: 200 })],
    outcomes: [
      anOutcome({
        id: 'pfs',
        concept: 'progression-free-survival',
        title: 'Progression-free survival',
        better: 'higher',
      }),
    ],
    results: [
      aResult({
        id: 'ratio',
        outcomeId: 'pfs',
        populationId: 'all',
        armId: 'new',
        comparatorArmId: 'old',
        kind: 'ratio',
        measure: 'hazard-ratio',
        unit: 'none',
        spread: { kind: 'confidence-interval', level: 95, sides: 'two', method: null },
        reports: [aReport({ value, low, high })],
      }),
    ],
    keyResultId: 'ratio',
    partitions: [],
    resolutions: [],
  })
  return joinResult(study, 'ratio')
}
