import { armsOfKeyResult, lacksComparison } from '@/evidence/study/arms-of-key-result'
import { lowerFirst } from './lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures } from '@/evidence/study/vocabulary'
import { describePopulation } from './population'
import { formatReport } from './result'
import { setType } from './typography'

/**
 * Returns the key result in a line, `Objective response: 19 of 52 (37%; 95% CI, 24 to 51)`; of a randomised study both
 * arms, `Change in size: cediranib, −8.3%; placebo, 13.4%`, since one arm is not the trial.
 */
export function formatKeyResult(study: Study): string {
  return inLine(study, formatReport)
}

/** Returns the key result with the people of each count: `…, in 52 patients who received atezolizumab`. */
export function formatKeyResultInPeople(study: Study): string {
  return inLine(study, (joined) => `${formatReport(joined)}, in ${describePopulation(joined.population)}`)
}

function inLine(study: Study, told: (joined: JoinedReport) => string): string {
  const [key, ...others] = armsOfKeyResult(study)
  const { outcome, result } = key
  const measure = result.measure ? `, ${ratioMeasures[result.measure]}` : ''
  const time = result.timePoint ? `, ${result.timePoint}` : ''
  const words = [key, ...others].map((joined) =>
    [namesOfArms(joined), told(joined)].filter(Boolean).join(', '),
  )
  const unsaid = lacksComparison(study) ? [noComparison] : []
  return setType(`${outcome.title}${measure}${time}: ${[...words, ...unsaid].join('; ')}`)
}

/** What stands behind the arms of a randomised study of which no comparison is printed. */
export const noComparison = 'no estimate or test of the difference is printed in the sources read'

/** Returns `cediranib`, `cediranib against placebo` for a comparison, or nothing in a study of one arm. */
function namesOfArms({ study, arm, comparatorArm }: JoinedReport): string {
  if (study.arms.length < 2) return ''
  const named = [arm, comparatorArm].flatMap((one) => (one === null ? [] : lowerFirst(one.title)))
  return named.join(' against ')
}
