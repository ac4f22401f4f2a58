import { expect, test } from 'vitest'
import { aStudy } from '@/evidence/checks/fixture'
import type { Arm } from '@/evidence/study/study'
import { isOnlyComparator } from './treatments'

const arm = (id: string, role: Arm['role'], interventionIds: string[]): Arm => {
  return { id, title: id, description: id, role, allotment: null, interventionIds }
}
const { design } = aStudy()
const randomised = { design: { ...design, allocation: 'randomised' as const } }

test('a drug is only the comparator where no arm under study received it', () => {
  const against = aStudy({
    ...randomised,
    arms: [
      arm('eribulin', 'experimental', ['eribulin']),
      arm('dacarbazine', 'active-comparator', ['dacarbazine']),
    ],
  })
  expect(isOnlyComparator(against, 'dacarbazine')).toBe(true)
  expect(isOnlyComparator(against, 'eribulin')).toBe(false)
  // With trabectedin in the arm under study, and alone in the other.
  const added = aStudy({
    ...randomised,
    arms: [
      arm('both', 'experimental', ['doxorubicin', 'trabectedin']),
      arm('one', 'active-comparator', ['doxorubicin']),
    ],
  })
  expect(isOnlyComparator(added, 'doxorubicin')).toBe(false)
  expect(isOnlyComparator(aStudy({ arms: [arm('all', null, ['drug'])] }), 'drug')).toBe(false)
})
