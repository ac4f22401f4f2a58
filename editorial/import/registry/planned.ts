import type { StudyRecord } from '@/evidence/record/record-schema'
import type { OutcomeType } from '@/evidence/study/vocabulary'
import { registrySource, unsaid, type DraftParts } from './draft-parts'
import { labelled, readLabelled } from './labelled'
import type { RegistryProtocol } from './registry-record'

type Field = 'measure' | 'timeFrame' | 'description'
type Planned = { type: OutcomeType; number: number } & Partial<Record<Field, string | undefined>>

/** The registry's lists of planned outcomes, with what a record calls their outcomes. */
const lists = {
  primary: 'primaryOutcomes',
  secondary: 'secondaryOutcomes',
  'other-pre-specified': 'otherOutcomes',
} as const satisfies Partial<Record<OutcomeType, string>>

/** What of a planned outcome an outcome can have in the same words. */
const fieldNames: readonly (readonly [string, Field])[] = [
  ['measure', 'measure'],
  ['time frame', 'timeFrame'],
  ['description', 'description'],
]

/** The label under which an outcome says which planned one it is, and what of that it has in the same words. */
const plannedAs = 'Planned as'
const plannedWords = /^(?<type>primary|secondary|other-pre-specified) (?<number>\d+): (?<same>.+)$/

const plannedIn = (module: RegistryProtocol['outcomesModule']): Planned[] =>
  (Object.keys(lists) as (keyof typeof lists)[]).flatMap((type) =>
    (module?.[lists[type]] ?? []).map((one, index) => ({ type, number: index + 1, ...one })),
  )

type Outcome = DraftParts['outcomes'][number]

const saidOf = (outcome: Outcome): Record<Field, string | undefined> => ({
  measure: outcome.group,
  timeFrame: outcome.timeFrame,
  description: readLabelled(outcome.definition).get('Description'),
})

/**
 * Says of each outcome of the results which planned one has its name, and tells a person of those planned that no result has.
 * The protocol is the registry's latest: it may have been changed since the study began.
 */
export function markPlanned(
  outcomes: readonly Outcome[],
  module: RegistryProtocol['outcomesModule'],
  decide: (what: string) => void,
): void {
  for (const planned of plannedIn(module)) {
    const name = planned.measure?.trim()
    if (!name) continue
    const found = outcomes.find(
      ({ domain, group, definition }) =>
        domain === 'efficacy' && group === name && !readLabelled(definition).has(plannedAs),
    )
    if (!found) {
      decide(
        `The ${planned.type} outcome "${name}" is planned in the protocol, and the results have none of that name.`,
      )
      continue
    }
    markAs(found, planned)
  }
}

/** Enters the planned outcomes of a study without results, and returns whether there are any. */
export function enterPlanned(parts: DraftParts, module: RegistryProtocol['outcomesModule']): boolean {
  for (const planned of plannedIn(module)) {
    const { type, measure, timeFrame, description } = planned
    const title = measure?.trim()
    if (!title) continue
    const outcome = parts.outcome({
      title,
      group: title,
      type,
      domain: 'efficacy',
      ...(timeFrame?.trim() ? { timeFrame } : {}),
      definition: labelled({ Description: description }) || unsaid,
    })
    markAs(outcome, planned)
    const locator = 'Outcome measures'
    const population = parts.population({ key: ['nobody'], label: 'participants', n: null, place: locator })
    parts.result(outcome, 'result', {
      population,
      kind: 'quantity',
      unit: 'none',
      reports: [{ source: registrySource, state: 'not-reported', locator }],
    })
  }
  return parts.outcomes.length > 0
}

function markAs(outcome: Outcome, planned: Planned): void {
  const said = saidOf(outcome)
  const same = fieldNames.filter(
    ([, field]) => planned[field] !== undefined && planned[field] === said[field],
  )
  if (same.length === 0) return
  const words = `${planned.type} ${planned.number}: ${same.map(([name]) => name).join(', ')}`
  const before = outcome.definition === unsaid ? '' : `${outcome.definition}\n`
  outcome.definition = `${before}${labelled({ [plannedAs]: words })}`
}

/** Returns what a record holds of the planned outcomes, as paths below the registry's module with their values. */
export function plannedOf({ outcomes }: StudyRecord): [readonly (string | number)[], string][] {
  return outcomes.flatMap((outcome) => {
    const {
      type,
      number,
      same = '',
    } = plannedWords.exec(readLabelled(outcome.definition).get(plannedAs) ?? '')?.groups ?? {}
    if (type === undefined) return []
    const said = saidOf(outcome)
    return fieldNames.flatMap(([name, field]): [readonly (string | number)[], string][] => {
      const value = said[field]
      if (!same.split(', ').includes(name) || value === undefined) return []
      return [[[lists[type as keyof typeof lists], Number(number) - 1, field], value]]
    })
  })
}
