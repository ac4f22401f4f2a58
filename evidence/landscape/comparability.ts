import type { JoinedReport } from '@/evidence/study/join'

export type ComparabilityVerdict = 'line-up' | 'line-up-with-caution' | 'keep-apart'

export type Comparability = {
  verdict: ComparabilityVerdict
  /** Why, a sentence each, the grave ones first; none where the two line up. */
  reasons: string[]
}

/** One way in which two results differ: it forbids to line them up, or asks for caution. */
export type ComparabilityReason = { verdict: Exclude<ComparabilityVerdict, 'line-up'>; reason: string }

/** Looks at two results from one side; null where that side does not set them apart. */
export type Aspect = (a: JoinedReport, b: JoinedReport) => ComparabilityReason | null

/** How each verdict reads to people. */
export const comparabilityWords: Record<ComparabilityVerdict, string> = {
  'line-up': 'may be lined up',
  'line-up-with-caution': 'may be lined up with caution',
  'keep-apart': 'kept apart',
}
