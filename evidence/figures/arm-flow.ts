import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf, formatPeople } from '@/evidence/format/people'
import { formatLossReason } from '@/evidence/format/population'
import { findSource } from '@/evidence/study/join'
import { widestOfArm } from '@/evidence/study/allotted'
import type { AnalysisPopulation, Arm, FlowStage, Loss, Study } from '@/evidence/study/study'
import type { Figure } from './marks/figure'
import { placeFlowColumns, type FlowBox, type FlowPart } from './plots/flow-columns'
import { chainTo } from './population-chain'
import { lowerFirst, sourcesInWords } from './words'

/** What is told of one population in the flow, by whoever draws it. */
type NoteOf = (population: AnalysisPopulation) => string | null

/** A step in one arm: a group of people, or people who left it. */
type Step = FlowBox & { armId: string; sourceIds: readonly string[] }

/**
 * Returns the way of the people of a randomised study with its arms side by side: allotted, treated and counted, and in each
 * period who completed it and who stopped, for what reason. Null where the arms' people are not told apart.
 */
export function armFlow(study: Study, noteOf: NoteOf): Figure | null {
  const allotted = study.arms.map((arm) => allottedPeople(study, arm))
  if (study.design.allocation !== 'randomised' || study.arms.length < 2 || allotted.includes(null))
    return null
  const firsts = allotted.filter((one) => one !== null)
  const roots = new Set(firsts.map((one) => one.subsetOfId))
  const [wholeId] = roots
  if (roots.size > 1 || wholeId === undefined || wholeId === null) return null
  const together = chainTo(study, wholeId)
  const people = firsts.map((one) => [
    { one, depth: 0 },
    ...within(study, one, 1, (each) => isTold(each, noteOf)),
  ])
  const ways = people.map((ones) => ones.flatMap(({ one, depth }) => stepsOf(one, depth, noteOf)))
  const periods = [...new Set(study.flow.map(({ period }) => period))]
  const stages = periods.map((period) =>
    study.arms.map(({ id }) =>
      study.flow.filter((one) => one.period === period && one.armId === id).flatMap(stageSteps),
    ),
  )
  const [root] = together
  const whole = together.at(-1)
  if (!root || !whole) return null
  const all = [...ways.flat(), ...stages.flat(2)]
  const parts: FlowPart[] = [
    { heading: null, boxes: ways },
    ...stages.map((boxes, at) => ({ heading: sentenceStart(periods[at] ?? ''), boxes })),
  ]
  const rows = [
    ...together.map((one) => [
      'All arms',
      sentenceStart(one.label),
      formatNumberOf(one.n),
      noteOf(one) ?? noNote,
    ]),
    ...parts.flatMap(({ heading, boxes }) =>
      study.arms.flatMap(({ title }, at) =>
        (boxes[at] ?? []).map(({ countText, label, notes }) => [
          title,
          heading === null ? label : `${heading}: ${lowerFirst(label)}`,
          countText,
          notes.join('. ') || noNote,
        ]),
      ),
    ),
  ]
  const sourceIds = [
    ...together.map(({ pointer }) => pointer.sourceId),
    ...all.flatMap((one) => one.sourceIds),
  ]
  const dashed = all.some(({ kind }) => kind === 'loss')
  return {
    id: 'participant-flow',
    title: `${sentenceStart(formatPeople(whole.n, whole.noun))} randomised: ${study.arms
      .map(({ title }, at) => `${lowerFirst(title)} ${formatNumberOf(firsts[at]?.n ?? null)}`)
      .join(', ')}`,
    caption: `Each column is an arm, and each box a group of its people; a box set in under another is part of it. ${dashed ? 'A dashed box holds people who left or are missing from the one below it. ' : ''}${sourcesInWords(sourceIds.map((id) => findSource(study, id)))}`,
    description: `Flow of participants. ${rows.map(([arm, label, n, note]) => `${arm ?? ''}: ${lowerFirst(label ?? '')}, ${n ?? ''}.${note === undefined || note === noNote ? '' : ` ${note}.`}`).join(' ')}`,
    table: {
      caption: 'Flow of participants',
      columns: ['Arm', 'Group', 'Number', 'Counted for, or why missing'],
      rows,
    },
    draw: (width) =>
      placeFlowColumns(
        {
          together: together.map((one) => boxOf(one, noteOf)),
          arms: study.arms.map(({ title }) => title),
          parts,
        },
        width,
      ),
  }
}

/** Returns the people who were allotted to an arm: of as many as a source says, no subgroup; null where none is told. */
function allottedPeople(study: Study, arm: Arm): AnalysisPopulation | null {
  const { allotment } = arm
  if (study.arms.length < 2) return null
  if (allotment === null) return widestOfArm(study, arm)
  return (
    study.populations.find(
      (one) =>
        one.armId === arm.id &&
        one.subgroup === null &&
        one.n === allotment.n &&
        !study.populations.some(({ id, armId: wider }) => id === one.subsetOfId && wider !== null),
    ) ?? null
  )
}

/** Returns the told populations that are part of one, each followed by its own parts. */
function within(
  study: Study,
  { id }: AnalysisPopulation,
  depth: number,
  isShown: (population: AnalysisPopulation) => boolean,
): { one: AnalysisPopulation; depth: number }[] {
  return study.populations
    .filter((one) => one.subsetOfId === id && one.subgroup === null && one.n !== null)
    .flatMap((one) =>
      isShown(one)
        ? [{ one, depth }, ...within(study, one, depth + 1, isShown)]
        : within(study, one, depth, isShown),
    )
}

const isTold = (population: AnalysisPopulation, noteOf: NoteOf) =>
  population.losses.length > 0 || noteOf(population) !== null

/** What stands in the table of a box that says nothing more than its people. */
const noNote = 'no note'

const boxOf = (population: AnalysisPopulation, noteOf: NoteOf): FlowBox => ({
  kind: 'people',
  countText: formatNumberOf(population.n),
  label: sentenceStart(population.label),
  notes: [noteOf(population)].filter((one) => one !== null),
  depth: 0,
})

function stepsOf(population: AnalysisPopulation, depth: number, noteOf: NoteOf): Step[] {
  const armId = population.armId ?? ''
  return [
    ...population.losses.map((loss) => ({ ...lossStep(loss, armId), depth })),
    { ...boxOf(population, noteOf), depth, armId, sourceIds: [population.pointer.sourceId] },
  ]
}

const lossStep = (loss: Loss, armId: string): Omit<Step, 'depth'> => ({
  kind: 'loss',
  countText: formatCount(loss.n),
  label: sentenceStart(loss.what),
  notes: [sentenceStart(formatLossReason(loss))],
  armId,
  sourceIds: [loss.pointer.sourceId],
})

/** Who began a period, stopped and why, is still in it and completed it, as far as it is told. */
function stageSteps({
  armId,
  started,
  stopped,
  ongoing,
  completed,
  reasons,
  closes,
  pointer,
}: FlowStage): Step[] {
  const sourceIds = [pointer.sourceId, ...reasons.map((one) => one.pointer.sourceId)]
  const step = (kind: FlowBox['kind'], n: number | null, label: string, notes: string[] = []): Step[] =>
    n === null
      ? []
      : [
          {
            kind,
            countText: formatCount(n),
            label,
            notes,
            depth: label === 'Began' || started === null ? 0 : 1,
            armId,
            sourceIds,
          },
        ]
  const why = reasons.map(({ n, reason }) => `${formatCount(n)}: ${lowerFirst(reason)}`)
  const rest = stopped !== null && stopped > 0 && !closes ? ['others: reason not recorded'] : []
  const none = stopped !== null && stopped > 0 && reasons.length === 0 ? ['Reasons not recorded'] : []
  return [
    ...step('people', started, 'Began'),
    ...(stopped === null
      ? reasons.flatMap(({ n, reason }) => step('loss', n, `Stopped: ${lowerFirst(reason)}`))
      : step('loss', stopped, 'Stopped', [...why, ...(reasons.length > 0 ? rest : none)])),
    ...step('people', ongoing, 'Still in it at the data cut-off'),
    ...step('people', completed, 'Completed'),
  ]
}
