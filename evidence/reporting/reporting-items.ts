import { verdictsOf } from '@/evidence/format/end-point'
import { allottedTo } from '@/evidence/study/allotted'
import { joinResult } from '@/evidence/study/join'
import type { PlanItemKind } from '@/evidence/study/vocabulary'
import type { Study } from '@/evidence/study/study'
import { fieldsOfTopics, type ReportingTopic } from './fields-of-topics'

/** An item that a report of such a study is asked for and that a record can hold, by the words of its topic. */
export type ReportingItem = {
  topic: ReportingTopic
  /** Says in words what the record lacks of it, null where it has it. */
  lacks: (study: Study) => string | null
}

/** Where the items come from; a study of one group has no guideline of its own, and gets those that apply to it. */
export const guidelineOf = ({ design }: Study): string =>
  design.allocation === 'randomised'
    ? 'CONSORT 2025 (doi:10.1371/journal.pmed.1004587), the items that a record can hold'
    : 'Items of CONSORT 2025 (doi:10.1371/journal.pmed.1004587) that hold for a study without a comparison too'

const ifLacking = (isThere: boolean, words: string): string | null => (isThere ? null : words)

const planned =
  (kind: PlanItemKind, words: string) =>
  ({ design }: Study) =>
    ifLacking(
      design.plan.some((item) => item.kind === kind),
      words,
    )

const inDomain = ({ outcomes, results }: Study, domain: string) =>
  results.filter(({ outcomeId, reports }) => {
    const outcome = outcomes.find(({ id }) => id === outcomeId)
    return outcome?.domain === domain && reports.some(({ state }) => state === 'reported')
  })

/** Items for every study. */
const ofAll: readonly ReportingItem[] = [
  {
    topic: 'Registration',
    lacks: ({ registryId, registryAbsence }) =>
      ifLacking(
        registryId !== null || registryAbsence === null,
        'no registry number, though it may have one',
      ),
  },
  {
    topic: 'Funding',
    lacks: ({ funding }) => ifLacking(!isUnread(funding.statement), 'who paid was not read'),
  },
  {
    topic: 'Conflicts of interest',
    lacks: ({ conflicts }) => ifLacking(!isUnread(conflicts.statement), 'declarations were not read'),
  },
  { topic: 'Settings', lacks: (study) => ifLacking(hasConcept(study, 'centres'), 'no number of centres') },
  { topic: 'Eligibility', lacks: ({ eligibility }) => ifLacking(eligibility.length > 0, 'no criterion') },
  {
    topic: 'Interventions',
    lacks: ({ interventions }) => {
      const without = interventions.filter(
        ({ regimens, drugClass }) => drugClass !== 'placebo' && regimens.length === 0,
      )
      return ifLacking(without.length === 0, `no dose of ${without.map(({ name }) => name).join(', ')}`)
    },
  },
  {
    topic: 'Outcomes: the primary one, and whether it was met',
    lacks: (study) => {
      const primary = study.outcomes.filter(({ type }) => type === 'primary')
      if (primary.length === 0) return 'no outcome is marked as primary'
      return ifLacking(
        primary.every((outcome) => verdictsOf(study, outcome).length > 0),
        'nothing on whether it was met',
      )
    },
  },
  {
    topic: 'Dates of recruitment',
    lacks: ({ dates }) =>
      ifLacking(
        dates.some(({ id }) => /enrolment|study-start/.test(id)),
        'no date',
      ),
  },
  {
    topic: 'Data cut-off',
    lacks: ({ results }) =>
      ifLacking(
        results.some(({ dataCutoff }) => dataCutoff !== null),
        'no result has one',
      ),
  },
  {
    topic: 'Length of follow-up',
    lacks: (study) => ifLacking(hasConcept(study, 'follow-up'), 'not in the record'),
  },
  { topic: 'Baseline data', lacks: (study) => ifLacking(inDomain(study, 'baseline').length > 0, 'none') },
  {
    topic: 'Precision of the key result',
    lacks: (study) => {
      const { report } = joinResult(study, study.keyResultId)
      return ifLacking(report.low !== null || report.high !== null, 'no interval')
    },
  },
  { topic: 'Harms', lacks: (study) => ifLacking(inDomain(study, 'safety').length > 0, 'none') },
  {
    topic: 'Harms: how they were graded',
    lacks: ({ outcomes }) => {
      const graded = outcomes.filter(({ harm }) => harm?.grade != null)
      return ifLacking(
        graded.every(({ harm }) => harm?.ctcaeVersion !== null),
        'grades without the version of their criteria',
      )
    },
  },
]

/** Items for a comparison of arms. */
const ofComparisons: readonly ReportingItem[] = [
  { topic: 'Allocation ratio', lacks: planned('allocation-ratio', 'not in the plan') },
  {
    topic: 'Sample size: how many, for which effect, with which power',
    lacks: ({ design }) => {
      const kinds = (['sample-size', 'effect', 'power', 'alpha'] as const).filter(
        (kind) => !design.plan.some((item) => item.kind === kind),
      )
      return ifLacking(kinds.length === 0, `no ${kinds.join(', ').replaceAll('-', ' ')}`)
    },
  },
  {
    topic: 'Interim analyses',
    lacks: planned('interim-analysis', 'not in the plan, whether there were any or not'),
  },
  { topic: 'Stratification', lacks: planned('stratification', 'not in the plan') },
  {
    topic: 'Blinding',
    lacks: ({ design }) => ifLacking(design.masking !== 'not-stated', 'masking is not stated'),
  },
  {
    topic: 'Participant flow: how many were allotted to each arm',
    lacks: (study) => {
      const without = study.arms.filter((arm) => allottedTo(study, arm) === null)
      return ifLacking(
        without.length === 0,
        `no number allotted to ${without.map(({ title }) => title).join(', ')}`,
      )
    },
  },
  {
    topic: 'Losses and exclusions, with reasons',
    lacks: ({ flow, populations }) =>
      ifLacking(flow.length > 0 || populations.some(({ losses }) => losses.length > 0), 'none'),
  },
  {
    topic: 'Methods: the model behind a ratio',
    lacks: ({ results }) => {
      const without = results.filter(({ kind, method }) => kind === 'ratio' && method === null)
      return ifLacking(without.length === 0, `${without.length} of the ratios name none`)
    },
  },
  {
    topic: 'Harms in each arm',
    lacks: (study) => {
      const harmed = new Set(inDomain(study, 'safety').map(({ armId }) => armId))
      const without = study.arms.filter(({ id }) => !harmed.has(id))
      return ifLacking(without.length === 0, `none of ${without.map(({ title }) => title).join(', ')}`)
    },
  },
]

const isUnread = (statement: string): boolean =>
  /\b(?:not|no) (?:read|yet|taken|in the part)|have not read/i.test(statement)

const hasConcept = ({ outcomes }: Study, concept: string): boolean =>
  outcomes.some((outcome) => [outcome.concept, outcome.id].some((one) => one.includes(concept)))

/**
 * Returns the items that a record lacks, with what it lacks and how it is written; the record may lack what no source that was
 * read states.
 */
export function lackingItems(study: Study): { topic: string; lacks: string; written: string }[] {
  return itemsFor(study).flatMap(({ topic, lacks }) => {
    const words = lacks(study)
    return words === null ? [] : [{ topic, lacks: words, written: fieldsOfTopics[topic] }]
  })
}

/** Returns how many items are asked of a study of this design. */
export const countItems = (study: Study): number => itemsFor(study).length

const itemsFor = ({ design }: Study): readonly ReportingItem[] =>
  design.allocation === 'randomised' ? [...ofAll, ...ofComparisons] : ofAll

/** Returns how many of the items a record holds, in a sentence for its readers. */
export function completenessSentence(study: Study): string {
  const all = countItems(study)
  const which = study.design.allocation === 'randomised' ? 'a record can hold' : 'hold without a comparison'
  return `${all - lackingItems(study).length} of the ${all} items of CONSORT 2025 that ${which} are in this record.`
}
