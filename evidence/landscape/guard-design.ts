import type { JoinedReport } from '@/evidence/study/join'
import type { Design } from '@/evidence/study/study'
import type { Aspect } from './comparability'
import { apart, both, caution } from './guard-words'

/** How people came to be counted, the coarsest way in which designs differ. */
export type DesignFamily = 'randomised-trial' | 'trial' | SeriesFamily
type SeriesFamily = 'prospective-series' | 'retrospective-series' | 'series'

export const designFamilies: Record<DesignFamily, string> = {
  'randomised-trial': 'Randomised trials',
  trial: 'Trials with one group',
  'prospective-series': 'Prospective series',
  'retrospective-series': 'Retrospective series',
  series: 'Series, prospective or retrospective not stated',
}

/** Returns the family of a design; a cohort of a basket trial is a trial with one group. */
export function familyOfDesign({ model, allocation }: Design): DesignFamily {
  if (model === 'retrospective-series' || model === 'prospective-series' || model === 'series') return model
  return allocation === 'randomised' ? 'randomised-trial' : 'trial'
}

/** A design as one says what a group of people comes from. */
export const designWords: Record<DesignFamily, string> = {
  'randomised-trial': 'an arm of a randomised trial',
  trial: 'a trial with one group',
  'prospective-series': 'a prospective series',
  'retrospective-series': 'a retrospective series',
  series: 'a series that may be retrospective',
}

/** Of a retrospective series nobody decided beforehand who would count, and one of unknown direction may be such. */
const maybeUnplanned = new Set<DesignFamily>(['retrospective-series', 'series'])

const family: Aspect = (a, b) => {
  const [one, other] = [familyOfDesign(a.study.design), familyOfDesign(b.study.design)]
  if (one === other) return null
  const said = both(a, b, 'is', designWords[one], designWords[other])
  return maybeUnplanned.has(one) === maybeUnplanned.has(other)
    ? caution('design', said)
    : apart('design', said)
}

const basket: Aspect = (a, b) => {
  const [one, other] = [isBasketCohort(a), isBasketCohort(b)]
  if (one === other || a.study.slug === b.study.slug) return null
  return caution(
    'basket',
    `${(one ? a : b).study.shortTitle} is a cohort of a trial in several diseases, whose size was not planned for this one.`,
  )
}

const isBasketCohort = ({ study, population }: JoinedReport) =>
  !population.mixedDiseases &&
  study.populations.some((whole) => whole.mixedDiseases && whole.id !== population.id)

/** How the study was made. */
export const designAspects: readonly Aspect[] = [family, basket]
