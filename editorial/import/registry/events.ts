import type { RecordOutcome } from '@/evidence/record/record-parts'
import { unsaid, type DraftParts } from './draft-parts'
import { registryReport, type Words } from './figures'
import { labelled } from './labelled'
import { placeWords } from './place'
import type { AdverseEvent, RegistryResults } from './registry-record'

type Module = NonNullable<RegistryResults['adverseEventsModule']>

/** The three totals of a group, and the lists of single terms that two of them have. */
export const eventKinds = {
  deaths: { heading: 'All-cause mortality', list: null },
  serious: { heading: 'Serious adverse events', list: 'seriousEvents' },
  other: { heading: 'Other adverse events', list: 'otherEvents' },
} as const
type EventKind = keyof typeof eventKinds

/** Enters the adverse events: the totals of each group, then an outcome for each term, with people and events as results. */
export function enterEvents(parts: DraftParts, { adverseEventsModule: module }: RegistryResults): void {
  if (!module) return
  for (const kind of Object.keys(eventKinds) as EventKind[]) enterTotals(parts, module, kind)
  for (const kind of ['serious', 'other'] as const) {
    module[eventKinds[kind].list].forEach((event, index) => enterTerm(parts, module, kind, event, index))
  }
}

/** The registry's other events do not include the serious ones: the list says so itself. */
const harmOf = (kind: 'serious' | 'other'): NonNullable<RecordOutcome['harm']> => ({
  attribution: 'not-stated',
  serious: kind === 'serious',
  ...(kind === 'other' && { leavesOut: 'serious-events' }),
})

function enterTotals(parts: DraftParts, module: Module, kind: EventKind): void {
  const { heading } = eventKinds[kind]
  const outcome = parts.outcome({
    title: heading,
    domain: 'safety',
    group: heading,
    ...timeFrameOf(module),
    definition:
      labelled({
        Collection: kind === 'deaths' ? undefined : module.description,
        'Threshold in percent': kind === 'other' ? module.frequencyThreshold : undefined,
        'Mortality comment': kind === 'deaths' ? module.allCauseMortalityComment : undefined,
      }) || unsaid,
    ...(kind === 'deaths' ? {} : { harm: harmOf(kind) }),
  })
  for (const group of module.eventGroups) {
    const [affected, atRisk] = [group[`${kind}NumAffected`], group[`${kind}NumAtRisk`]]
    if (affected === undefined && atRisk === undefined) continue
    const locator = placeWords([[heading, null]], group.id)
    enterPeople(parts, outcome, module, group.id, affected, atRisk, locator)
  }
  if (outcome.results.length === 0) parts.outcomes.pop()
}

function enterTerm(
  parts: DraftParts,
  module: Module,
  kind: 'serious' | 'other',
  event: AdverseEvent,
  index: number,
): void {
  const { heading } = eventKinds[kind]
  const term = event.term?.trim() || 'Event without a term'
  const outcome = parts.outcome({
    title: term,
    domain: 'safety',
    group: heading,
    ...timeFrameOf(module),
    definition:
      labelled({
        Vocabulary: event.sourceVocabulary,
        Assessment: event.assessmentType,
        Notes: event.notes,
      }) || unsaid,
    harm: {
      ...(event.term?.trim() ? { term: event.term } : {}),
      ...(event.organSystem?.trim() ? { organSystem: event.organSystem } : {}),
      ...harmOf(kind),
    },
  })
  for (const { groupId, numAffected, numAtRisk, numEvents } of event.stats) {
    const locator = placeWords(
      [
        [heading, null],
        ['term', index],
      ],
      groupId,
    )
    const population = enterPeople(parts, outcome, module, groupId, numAffected, numAtRisk, locator)
    if (numEvents === undefined) continue
    parts.result(outcome, `${groupId}-events`, {
      population,
      kind: 'count',
      unit: 'events',
      reports: [registryReport(locator, { value: String(numEvents) }, {})],
    })
  }
  if (outcome.results.length === 0) parts.outcomes.pop()
}

/** Enters how many people of a group were affected, and returns the population that they are of. */
function enterPeople(
  parts: DraftParts,
  outcome: RecordOutcome,
  module: Module,
  groupId: string,
  affected: number | undefined,
  atRisk: number | undefined,
  locator: string,
): string {
  const group = module.eventGroups.find(({ id }) => id === groupId)
  const population = parts.population({
    key: ['events', groupId, atRisk],
    label: group?.title?.trim() || groupId,
    group: group?.description,
    n: atRisk ?? null,
    // The place of the group alone: naming each term would repeat what its result says.
    place: placeWords([['Adverse events', null]], groupId),
  })
  const words: Words = {}
  const count = affected !== undefined && affected >= 0 ? affected : undefined
  if (affected !== undefined && count === undefined) words['Count as printed'] = String(affected)
  if (count === undefined && atRisk !== undefined) words['Number at risk as printed'] = String(atRisk)
  parts.result(outcome, groupId, {
    population,
    kind: 'proportion',
    unit: 'percent',
    reports: [
      registryReport(
        locator,
        count === undefined ? {} : { count, of: atRisk },
        words,
        affected === undefined,
      ),
    ],
  })
  return population
}

const timeFrameOf = ({ timeFrame }: Module): Partial<Pick<RecordOutcome, 'timeFrame'>> =>
  timeFrame?.trim() ? { timeFrame } : {}
