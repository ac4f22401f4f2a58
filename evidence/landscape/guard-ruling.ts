import type { JoinedReport } from '@/evidence/study/join'
import type { Resolution } from '@/evidence/study/study'
import type { Aspect } from './comparability'
import { apart } from './guard-words'

/** What the editors of either record ruled not comparable stays apart, whatever else the two share. */
const ruling: Aspect = (a, b) => {
  const ruled = rulingIn(a, b) ?? rulingIn(b, a)
  return ruled && apart('ruling', `The editors keep them apart. ${ruled.reason}`)
}

function rulingIn({ study, result }: JoinedReport, other: JoinedReport): Resolution | null {
  const names = ({ resultIds, against }: Resolution) =>
    other.study.slug === study.slug
      ? resultIds.includes(other.result.id) && other.result.id !== result.id
      : against?.slug === other.study.slug && against.resultId === other.result.id
  return (
    study.resolutions.find(
      (one) => one.outcome === 'not-comparable' && one.resultIds.includes(result.id) && names(one),
    ) ?? null
  )
}

/** What the records themselves say of lining up. */
export const rulingAspects: readonly Aspect[] = [ruling]
