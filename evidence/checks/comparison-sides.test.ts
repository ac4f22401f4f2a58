import { expect, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import { comparisonSides } from './comparison-sides'
import { aResult, aStudy } from './fixture'

type Role = Study['arms'][number]['role']

const anArm = (id: string, title: string, role: Role) => ({
  id,
  title,
  description: `${title}.`,
  interventionIds: [],
  role,
  allotment: null,
})
const ratio = (id: string, armId: string, comparatorArmId: string) =>
  aResult({ id, armId, comparatorArmId, kind: 'ratio', measure: 'hazard-ratio', unit: 'none' })

/** Study 309, whose survival ratios set eribulin against dacarbazine. */
const found = (role: Role, ...results: Study['results']) =>
  comparisonSides(
    aStudy({
      arms: [anArm('eribulin', 'Eribulin', 'experimental'), anArm('dacarbazine', 'Dacarbazine', role)],
      results,
    }),
  ).map(({ resultId, working }) => [resultId, working.slice(0, 44)])

test('a comparison that stands the other way round than the others of its study is found', () => {
  const results = [
    ratio('survival', 'dacarbazine', 'eribulin'),
    ratio('progression', 'eribulin', 'dacarbazine'),
  ]
  expect(found('active-comparator', ...results)).toEqual([
    ['survival', 'This sets dacarbazine against eribulin, wher'],
  ])
})

test('alone, or between two tested arms, or without roles, either way round may be meant', () => {
  expect(found('active-comparator', ratio('survival', 'dacarbazine', 'eribulin'))).toEqual([])
  const both = [ratio('survival', 'dacarbazine', 'eribulin'), ratio('progression', 'eribulin', 'dacarbazine')]
  expect(found('experimental', ...both)).toEqual([])
  expect(found(null, ...both)).toEqual([])
})
