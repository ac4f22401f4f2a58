import { eventKinds } from './events'
import { enterWords, type Exported, type Enter } from './exported'
import { figureLabels } from './figures'
import { readLabelled } from './labelled'
import { stepOf } from './place'
import type { Step } from './tree'

type EventKind = keyof typeof eventKinds

/** Enters one group's number of people, or of events, for a total or a single term. */
export function exportEvent(one: Exported, enter: Enter): void {
  const { outcome, result, report, place } = one
  const [name] = place.steps[0] ?? []
  const kinds = Object.keys(eventKinds) as EventKind[]
  const kind = kinds.find((key) => eventKinds[key].heading === name)
  if (!kind || place.group === null) return
  const base = ['adverseEventsModule']
  const words = readLabelled(outcome.definition)
  enter([...base, 'timeFrame'], outcome.timeFrame)
  enterWords(enter, base, words, {
    Collection: 'description',
    'Threshold in percent': 'frequencyThreshold',
    'Mortality comment': 'allCauseMortalityComment',
  })
  const term = stepOf(place, 'term')
  const { list } = eventKinds[kind]
  if (term === null || list === null) {
    const group = [...base, 'eventGroups', { id: place.group }]
    enterPeople(one, enter, [...group, `${kind}NumAffected`], [...group, `${kind}NumAtRisk`])
    return
  }
  const event = [...base, list, term]
  enter([...event, 'term'], outcome.harm?.term)
  enter([...event, 'organSystem'], outcome.harm?.organSystem)
  enterWords(enter, event, words, {
    Vocabulary: 'sourceVocabulary',
    Assessment: 'assessmentType',
    Notes: 'notes',
  })
  const stats = [...event, 'stats', { groupId: place.group }]
  if (result.unit === 'events') enter([...stats, 'numEvents'], wholeOf(report.value))
  else enterPeople(one, enter, [...stats, 'numAffected'], [...stats, 'numAtRisk'])
}

function enterPeople(
  { report }: Exported,
  enter: Enter,
  affected: readonly Step[],
  atRisk: readonly Step[],
): void {
  const words = readLabelled(report.note)
  const [count, of] = [words.get(figureLabels.count), words.get(figureLabels.of)]
  if (count === undefined) enter(affected, report.count)
  else enter(affected, wholeOf(count), true)
  if (of === undefined) enter(atRisk, report.of)
  else enter(atRisk, wholeOf(of), true)
}

const wholeOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))
