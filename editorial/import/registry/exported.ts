import type { RecordOutcome, RecordReport, RecordResult } from '@/evidence/record/record-parts'
import { figureLabels, type Figure } from './figures'
import { readLabelled } from './labelled'
import { stepOf, type Place } from './place'
import type { Step } from './tree'

/** Enters one value of the registry; `inWords` where it was read out of a note or a definition. */
export type Enter = (steps: readonly Step[], value: unknown, inWords?: boolean) => void

/** One result of a draft, with where it stood in the registry. */
export type Exported = {
  outcome: RecordOutcome
  result: RecordResult
  report: RecordReport
  place: Place
  outcomes: ReadonlyMap<string, RecordOutcome>
}

/** Returns the steps to the measure that a place names, or null where it names none. */
export function measureSteps(place: Place): Step[] | null {
  const outcome = stepOf(place, 'Outcome measure')
  if (outcome !== null) return ['outcomeMeasuresModule', 'outcomeMeasures', outcome]
  const baseline = stepOf(place, 'Baseline measure')
  return baseline === null ? null : ['baselineCharacteristicsModule', 'measures', baseline]
}

/** Enters parts that stand in words, by label and field. */
export function enterWords(
  enter: Enter,
  base: readonly Step[],
  words: ReadonlyMap<string, string>,
  fields: Readonly<Record<string, string>>,
): void {
  for (const [label, field] of Object.entries(fields)) enter([...base, field], words.get(label), true)
}

/** Enters a figure as printed: the words where it stands in words, else the field. */
export function enterFigure(
  enter: Enter,
  steps: readonly Step[],
  figure: Figure,
  note: string | undefined,
  field: unknown,
): void {
  const printed = readLabelled(note).get(figureLabels[figure])
  if (printed === undefined) enter(steps, typeof field === 'object' ? undefined : field)
  else enter(steps, printed, true)
}
