import { participants, sameGroup, unsaid, type RecordPopulation } from './draft-parts'
import { measureSteps, type Enter } from './exported'
import { readLabelled } from './labelled'
import { readPlace, stepOf } from './place'
import type { Step } from './tree'

/** Enters what a population tells: its group wherever the registry names it, its sizes, and who was analysed. */
export function exportPopulation(
  { label, n, noun, description, locator }: RecordPopulation,
  populations: ReadonlyMap<string, RecordPopulation>,
  enter: Enter,
): void {
  const words = description === unsaid ? new Map<string, string>() : readLabelled(description)
  const group = words.get('Group') ?? groupOf(populations.get(words.get(sameGroup) ?? ''))
  for (const one of locator.split('; ')) {
    const place = readPlace(one)
    const groupId = place.group
    if (groupId === null) continue
    const [name] = place.steps[0] ?? []
    const measure = measureSteps(place)
    const isOutcome = name === 'Outcome measure'
    const part: Step[] | null =
      name === 'Participant flow'
        ? ['participantFlowModule']
        : name === 'Adverse events'
          ? ['adverseEventsModule']
          : name === 'Baseline' || name === 'Baseline measure'
            ? ['baselineCharacteristicsModule']
            : null
    const owner = isOutcome ? measure : part
    if (!owner) continue
    const groups = [...owner, name === 'Adverse events' ? 'eventGroups' : 'groups', { id: groupId }] as const
    enter([...groups, 'title'], label === groupId ? undefined : label)
    enter([...groups, 'description'], group)
    enter([...owner, 'populationDescription'], words.get('Analysed'))
    const denominator = stepOf(place, 'denominator')
    if (denominator === null) continue
    const ofClass = stepOf(place, 'class')
    const base: Step[] = [
      ...(measure ?? owner),
      ...(ofClass === null ? [] : ['classes', ofClass]),
      'denoms',
      denominator,
    ]
    enter([...base, 'units'], noun.one === participants.one ? 'Participants' : noun.one)
    const count = [...base, 'counts', { groupId }, 'value'] as const
    const printed = words.get('Size as printed')
    if (printed === undefined) enter(count, typeof n === 'number' ? String(n) : undefined)
    else enter(count, printed, true)
  }
}

const groupOf = (population: RecordPopulation | undefined): string | undefined =>
  population && readLabelled(population.description).get('Group')
