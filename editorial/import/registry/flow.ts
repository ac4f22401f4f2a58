import { unsaid, type DraftParts } from './draft-parts'
import { registryReport, type Words } from './figures'
import { labelled } from './labelled'
import { placeWords } from './place'
import type { RegistryResults } from './registry-record'

/** Enters the flow of participants: an outcome for each milestone and each reason of a period, a result for each group. */
export function enterFlow(parts: DraftParts, { participantFlowModule: module }: RegistryResults): void {
  if (!module) return
  const started = (period: number, groupId: string): number | null => {
    const milestone = module.periods[period]?.milestones.find(({ type }) => type === 'STARTED')
    const text = milestone?.achievements.find((one) => one.groupId === groupId)?.numSubjects
    return text !== undefined && /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : null
  }
  const populationOf = (groupId: string, period: number) => {
    const group = module.groups.find(({ id }) => id === groupId)
    const n = started(period, groupId)
    return parts.population({
      key: ['flow', groupId, n],
      label: group?.title?.trim() || groupId,
      group: group?.description,
      n,
      place: placeWords([['Participant flow', null]], groupId),
    })
  }
  for (const { id } of module.groups) populationOf(id, 0)
  module.periods.forEach((period, index) => {
    const group = period.title?.trim() || `Period ${index + 1}`
    const enter = (name: 'milestone' | 'reason', number: number, step: Step) => {
      const type = step.type?.trim() || name
      const outcome = parts.outcome({
        title: `${group}: ${type}`,
        domain: 'participant-flow',
        group,
        definition:
          labelled({
            [name === 'milestone' ? 'Milestone' : 'Reason for not completing']: step.type,
            Comment: step.comment,
            'Before assignment': index === 0 ? module.preAssignmentDetails : undefined,
            Recruitment: index === 0 ? module.recruitmentDetails : undefined,
            'Units analysed': index === 0 ? module.typeUnitsAnalyzed : undefined,
          }) || unsaid,
      })
      for (const one of step.people) {
        const words: Words = { Comment: one.comment, Units: one.numUnits }
        const count =
          one.numSubjects !== undefined && /^(?:0|[1-9]\d*)$/.test(one.numSubjects)
            ? Number(one.numSubjects)
            : undefined
        if (count === undefined) words['Count as printed'] = one.numSubjects
        const at = placeWords(
          [
            ['Participant flow', null],
            ['period', index],
            [name, number],
          ],
          one.groupId,
        )
        parts.result(outcome, one.groupId, {
          population: populationOf(one.groupId, index),
          kind: 'count',
          unit: 'participants',
          reports: [registryReport(at, { count }, words, one.numSubjects === undefined)],
        })
      }
      if (outcome.results.length === 0) parts.outcomes.pop()
    }
    period.milestones.forEach(({ achievements, ...step }, number) =>
      enter('milestone', number, { ...step, people: achievements }),
    )
    period.dropWithdraws.forEach(({ reasons, ...step }, number) =>
      enter('reason', number, { ...step, people: reasons }),
    )
  })
}

type Flow = NonNullable<RegistryResults['participantFlowModule']>
type Step = {
  type?: string | undefined
  comment?: string | undefined
  people: Flow['periods'][number]['milestones'][number]['achievements']
}
