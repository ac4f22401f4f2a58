import { expect, test } from 'vitest'
import { aPopulation, aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { anArm } from '@/evidence/checks/fixture-two-arms'
import { listingOf } from './listing'

const ofArm = (arm: string, n: number | null) =>
  aPopulation({ id: arm, label: `patients on ${arm}`, n, armId: arm, subsetOfId: 'treated' })
const twoArms = (whole: number, control: number | null) =>
  listingOf(
    aStudy({
      design: { ...aStudy().design, allocation: 'randomised' },
      arms: [anArm('drug'), anArm('placebo')],
      populations: [
        aPopulation({ n: whole, label: 'patients randomised' }),
        ofArm('drug', 28),
        ofArm('placebo', control),
      ],
      results: ['drug', 'placebo'].map((arm) =>
        aResult({
          id: arm === 'drug' ? 'result' : arm,
          armId: arm,
          populationId: arm,
          reports: [aReport({ value: '37' })],
        }),
      ),
    }),
  )

test('a key result that is told of both arms is of the people of both, in one set where nobody else is in it', () => {
  const { analysed, analysedCount } = twoArms(44, 16)
  expect([analysed.replaceAll('\u00a0', ' '), analysedCount]).toEqual(['44 patients randomised', 44])
})

test('with others in the set, or a number that is not stated, each arm is told by itself', () => {
  const { analysed, analysedCount } = twoArms(48, 16)
  expect([analysed.replaceAll('\u00a0', ' '), analysedCount]).toEqual([
    '28 patients on drug; 16 patients on placebo',
    44,
  ])
  expect(twoArms(48, null).analysedCount).toBeNull()
})
