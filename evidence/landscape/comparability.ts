import type { JoinedReport } from '@/evidence/study/join'

export type ComparabilityVerdict = 'line-up' | 'line-up-with-caution' | 'keep-apart'

export type Comparability = {
  verdict: ComparabilityVerdict
  /** Why, a sentence each, the grave ones first; none where the two line up. */
  reasons: string[]
  /** What each of the reasons is about, in their order. */
  topics: ComparabilityTopic[]
}

/** What a reason is about, to be said of several pairs at once: `In 3 pairs who judged is not in our record.` */
export const comparabilityTopics = {
  ruling: 'an editor ruled that the two are not comparable',
  absent: 'there is nothing in our record to line up',
  question: 'the question differs',
  kind: 'the kind of figure or its unit differs',
  'time-point': 'the time differs at which patients were counted',
  criteria: 'the criteria differ',
  'criteria-unknown': 'the criteria of one are not in our record',
  assessor: 'one was judged by the investigators and the other by independent review',
  'assessor-unknown': 'who judged one of them is not in our record',
  confirmation: 'one counts confirmed responses, and whether the other does is not in our record',
  harms: 'the grades, the attribution or the seriousness of the harms differ',
  disease: 'other diseases are counted too',
  people: 'some of the same patients may be counted twice, or the groups were not made by chance',
  'earlier-treatment': 'what patients had received before differs',
  'earlier-treatment-unknown': 'what patients had received before is not in our record',
  'people-unknown': 'which patients one of them counts is not stated',
  'number-unknown': 'how many patients one of them counts is not stated',
  'left-out': 'some of the patients are left out',
  design: 'the designs differ',
  basket: 'one is a cohort of a trial in several diseases, whose size was not planned for this one',
} as const
export type ComparabilityTopic = keyof typeof comparabilityTopics

/** One way in which two results differ: it forbids to line them up, or asks for caution. */
export type ComparabilityReason = {
  verdict: Exclude<ComparabilityVerdict, 'line-up'>
  topic: ComparabilityTopic
  reason: string
}

/** Looks at two results from one side; null where that side does not set them apart. */
export type Aspect = (a: JoinedReport, b: JoinedReport) => ComparabilityReason | null

/** How each verdict reads to people. */
export const comparabilityWords: Record<ComparabilityVerdict, string> = {
  'line-up': 'may be lined up',
  'line-up-with-caution': 'may be lined up with caution',
  'keep-apart': 'kept apart',
}
