import { formatList } from '@/evidence/format/list'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import type { Study } from '@/evidence/study/study'
import { benefitScales } from './benefit-scale'
import { familyOfDesign } from './guard-design'
import { leadingResults } from './leading-results'

/** A study that the scale of benefit does not grade, and why. */
export type BenefitOmission = { study: Study; reason: string }

/** Returns the studies that are absent from the scale, each with the reason in a few words: `a series of patients`. */
export function benefitOmissions(studies: readonly Study[]): BenefitOmission[] {
  return studies
    .filter((study) => benefitScales(study).length === 0)
    .map((study) => ({ study, reason: reasonOf(study) }))
}

function reasonOf(study: Study): string {
  const family = familyOfDesign(study.design)
  if (family === 'randomised-trial') return 'groups made by chance'
  if (family !== 'trial') return 'a series of patients'
  const responses = leadingResults(study, { concept: 'objective-response', kinds: ['proportion'] })
  const reported = responses.filter(({ report }) => report.state === 'reported')
  const landmarks = new Set(reported.flatMap(({ result }) => result.timePoint ?? []))
  if (landmarks.size > 0) {
    return `response in the record only at ${formatList([...landmarks])}, not as the best at any time`
  }
  const state = missingState(responses[0]?.report.state ?? 'not-yet-extracted')
  return `response in this disease ${describeAbsence(state)}`
}
