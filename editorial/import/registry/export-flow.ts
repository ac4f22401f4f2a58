import { enterFigure, enterWords, type Exported, type Enter } from './exported'
import { readLabelled } from './labelled'
import { stepOf } from './place'

const moduleFields = {
  'Before assignment': 'preAssignmentDetails',
  Recruitment: 'recruitmentDetails',
  'Units analysed': 'typeUnitsAnalyzed',
} as const

/** Enters one group at a milestone, or for a reason, of a period. */
export function exportFlow({ outcome, report, place }: Exported, enter: Enter): void {
  const period = stepOf(place, 'period')
  const milestone = stepOf(place, 'milestone')
  const reason = stepOf(place, 'reason')
  const number = milestone ?? reason
  if (period === null || number === null || place.group === null) return
  const words = readLabelled(outcome.definition)
  enterWords(enter, ['participantFlowModule'], words, moduleFields)
  const periodSteps = ['participantFlowModule', 'periods', period]
  enter([...periodSteps, 'title'], outcome.group)
  const isReason = milestone === null
  const base = [...periodSteps, isReason ? 'dropWithdraws' : 'milestones', number]
  const type = words.get(isReason ? 'Reason for not completing' : 'Milestone')
  enter([...base, 'type'], type)
  enterWords(enter, base, words, { Comment: 'comment' })
  const people = [...base, isReason ? 'reasons' : 'achievements', { groupId: place.group }]
  const count = report.count === undefined ? undefined : String(report.count)
  enterFigure(enter, [...people, 'numSubjects'], 'count', report.note, count)
  enterWords(enter, people, readLabelled(report.note), { Comment: 'comment', Units: 'numUnits' })
}
