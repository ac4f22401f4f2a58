import { armFlow } from './arm-flow'
import { formatList } from '@/evidence/format/list'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf, formatPeople, formatSize } from '@/evidence/format/people'
import { formatLossReason } from '@/evidence/format/population'
import { peopleOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { findOutcome, findPopulation, findResult, findSource } from '@/evidence/study/join'
import type { AnalysisPopulation, Loss, Study } from '@/evidence/study/study'
import { assessors } from '@/evidence/study/vocabulary'
import type { Figure } from './marks/figure'
import { placeFlowTree, type FlowNode } from './plots/flow-tree'
import { chainTo, isStep } from './population-chain'
import { lowerFirst, sourcesInWords } from './words'

/** Returns who entered, who was treated and in whom the results were counted; null for a study with one population. */
export function participantFlow(study: Study): Figure | null {
  return armFlow(study, (population) => countedNote(study, population)) ?? treeFlow(study)
}

/** Flow as a tree, for studies whose arms are one or are not told apart. */
function treeFlow(study: Study): Figure | null {
  const main = mainChain(study)
  const root = main[0]
  if (!root) return null
  const shown = [
    ...main,
    ...study.populations.filter((one) => !main.includes(one) && isAnalysed(study, one, root)),
  ]
  if (shown.length < 2) return null
  const tree = nodeOf(study, root, shown, main)
  const rows = rowsOf(study, shown)
  const last = main.at(-1) ?? root
  return {
    id: 'participant-flow',
    title: `${sentenceStart(formatPeople(root.n, root.noun))} ${predicate(root)}${last === root ? '' : `; the main result is counted in ${formatNumberOf(last.n)} ${last.n === null ? last.noun.many : 'of them'}`}`,
    caption: `Each box is a group of people; a box under another is part of it. ${hasLosses(shown) ? 'A dashed box holds people who are missing from the one below it. ' : ''}${sourcesInWords(shown.flatMap((one) => [one, ...one.losses]).map((one) => findSource(study, one.pointer.sourceId)))}`,
    description: `Flow of participants. ${rows.map(([label, n, of, note]) => `${label ?? ''}: ${n ?? ''}, part of ${lowerFirst(of ?? '')}. ${note ?? ''}.`).join(' ')}`,
    table: {
      caption: 'Flow of participants',
      columns: ['Group', 'Number', 'Part of', 'Counted for, or why missing'],
      rows,
    },
    draw: (width) => placeFlowTree(tree, width),
  }
}

/** Returns the way to the people of the key result; of a randomised study to those of all its arms, since one is not the trial. */
function mainChain(study: Study): AnalysisPopulation[] {
  const [one, ...others] = peopleOfKeyResult(study)
  return one && others.length === 0
    ? chainTo(study, one.id)
    : chainTo(study, findResult(study, study.keyResultId).populationId)
}

/** "patients who were enrolled" reads after a number; the rest after its noun is what happened to them. */
function predicate(population: AnalysisPopulation): string {
  const rest = population.label.replace(population.noun.many, '').trim()
  return rest.replace(/^who /, '')
}

/** True for a population in which the key result's question or harms were counted, and which came from the root. */
function isAnalysed(study: Study, population: AnalysisPopulation, root: AnalysisPopulation): boolean {
  return chainTo(study, population.id)[0] === root && countedFor(study, population).length > 0
}

/** Returns what was counted in a population: answers to the key result's question, with their assessor, and harms. */
function countedFor(study: Study, population: AnalysisPopulation): string[] {
  const key = findOutcome(study, findResult(study, study.keyResultId).outcomeId)
  const words = study.results
    .filter((result) => result.populationId === population.id)
    .flatMap((result) => {
      const outcome = findOutcome(study, result.outcomeId)
      if (outcome.harm) return ['adverse events']
      if (outcome.concept !== key.concept || outcome.domain !== key.domain) return []
      const question = lowerFirst(key.title)
      return [result.assessor === 'not-stated' ? question : `${question} (${assessors[result.assessor]})`]
    })
  return [...new Set(words)]
}

function countedNote(study: Study, population: AnalysisPopulation): string | null {
  const counted = countedFor(study, population)
  return counted.length > 0 ? `Counted for ${formatList(counted)}` : null
}

function noteOf(study: Study, population: AnalysisPopulation, main: AnalysisPopulation[]): string | null {
  const counted = countedNote(study, population)
  const lost = main.includes(population) ? lostBefore(study, population) : 0
  const parts = [
    ...(lost > 0 ? [`${formatCount(lost)} fewer, reason not recorded`] : []),
    ...(counted === null ? [] : [counted]),
  ]
  return parts.length > 0 ? parts.join('. ') : null
}

const hasLosses = (shown: AnalysisPopulation[]) => shown.some(({ losses }) => losses.length > 0)

const lossNode = (loss: Loss): FlowNode => ({
  kind: 'loss',
  countText: formatCount(loss.n),
  label: sentenceStart(loss.what),
  note: sentenceStart(formatLossReason(loss)),
  children: [],
})

/** Returns how many were lost on the way to this population, where the record does not name them; 0 when it is a choice of people. */
function lostBefore(study: Study, population: AnalysisPopulation): number {
  if (population.subsetOfId === null || population.losses.length > 0 || !isStep(study, population)) return 0
  const whole = findPopulation(study, population.subsetOfId).n
  // Nobody can say how many are missing from or of an unstated number.
  return whole === null || population.n === null ? 0 : whole - population.n
}

function nodeOf(
  study: Study,
  population: AnalysisPopulation,
  shown: AnalysisPopulation[],
  main: AnalysisPopulation[],
): FlowNode {
  return {
    kind: main.includes(population) ? 'main' : 'other',
    countText: population.n === null ? sentenceStart(formatNumberOf(null)) : formatCount(population.n),
    label: population.n === null ? population.label : sentenceStart(population.label),
    note: noteOf(study, population, main),
    children: shown
      .filter((one) => nearestShown(study, one, shown) === population)
      .flatMap((one) => [...one.losses.map(lossNode), nodeOf(study, one, shown, main)]),
  }
}

/** Returns the closest shown population that this one is part of, null for the root. */
function nearestShown(
  study: Study,
  population: AnalysisPopulation,
  shown: AnalysisPopulation[],
): AnalysisPopulation | null {
  return (
    chainTo(study, population.id)
      .slice(0, -1)
      .reverse()
      .find((one) => shown.includes(one)) ?? null
  )
}

function rowsOf(study: Study, shown: AnalysisPopulation[]): string[][] {
  const main = mainChain(study)
  return shown.flatMap((population) => {
    const parent = nearestShown(study, population, shown)
    const whole = parent ? sentenceStart(`${formatNumberOf(parent.n)} ${parent.label}`) : 'Everyone'
    const note = noteOf(study, population, main) ?? 'No result of this figure'
    return [
      ...population.losses.map((loss) => [
        sentenceStart(loss.what),
        formatCount(loss.n),
        whole,
        sentenceStart(formatLossReason(loss)),
      ]),
      [sentenceStart(population.label), formatSize(population.n), whole, note],
    ]
  })
}
