import { answersOfOtherArms, isOfOneArm, type OfOneArm } from '@/evidence/study/arms-of-key-result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { effectOfShares } from './absolute-effect'

/**
 * Returns the totals of harms ("any event of grade 3") of which the shares of both arms of a randomised study are known, in everybody
 * of either arm: the experimental arm first, and the one that it is compared with.
 */
export function harmTotalsOfArms(study: Study): [OfOneArm, OfOneArm][] {
  if (study.design.allocation !== 'randomised') return []
  const [experimental] = study.arms.filter(({ role }) => role === 'experimental')
  const totals = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(isOfOneArm)
    .filter(
      ({ outcome, population, report }) =>
        outcome.harm !== null &&
        outcome.harm.term === null &&
        population.subgroup === null &&
        report.state === 'reported',
    )
  return totals
    .filter(({ arm }) => arm.id === experimental?.id)
    .flatMap((one) =>
      answersOfOtherArms(one, totals)
        .filter((other) => effectOfShares(one, other) !== null)
        .map((other): [OfOneArm, OfOneArm] => [one, other]),
    )
}
