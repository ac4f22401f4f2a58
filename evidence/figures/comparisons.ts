import { goodSideOf, noDifferenceOf, type GoodSide } from '@/evidence/format/favours'
import { formatDate } from '@/evidence/format/date'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf } from '@/evidence/format/people'
import {
  formatEstimate,
  formatFraction,
  formatLimits,
  formatPValue,
  formatReport,
  formatSpread,
  formatSpreadKind,
} from '@/evidence/format/result'
import { sidesOfComparison } from '@/evidence/study/arms-of-key-result'
import { groupedBy } from '@/evidence/study/grouped'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { isWithin } from '@/evidence/study/setting'
import type { Arm, Study } from '@/evidence/study/study'
import { ratioMeasures, type RatioMeasure } from '@/evidence/study/vocabulary'
import type { Axis } from './marks/axis'
import type { Figure } from './marks/figure'
import { intervalRow } from './interval-of-report'
import { placeIntervalPlot, type IntervalPlot } from './plots/interval-plot'
import { beyondAxis, logAxis, numbersOf } from './result-axes'
import {
  assessmentInWords,
  cutoffInWords,
  inferredNote,
  lowerFirst,
  markInferred,
  sourcesInWords,
} from './words'

/** A comparison of two arms, with what each of them had where the record holds it. */
type Compared = JoinedReport & { arm: Arm; comparatorArm: Arm }

const isCompared = (joined: JoinedReport): joined is Compared =>
  joined.arm !== null && joined.comparatorArm !== null && noDifferenceOf(joined) !== null

/** Returns a forest plot for each measure by which the study compares its arms: hazard ratios, risk ratios, and so on. */
export const forestOf =
  (measure: RatioMeasure) =>
  (study: Study): Figure | null =>
    forest(
      `${measure}s`,
      comparisonsOf(study).filter(({ result }) => result.kind === 'ratio' && result.measure === measure),
      { name: sentenceStart(ratioMeasures[measure]), axis: ratioAxis },
    )

/** Returns a forest plot of the differences between arms in percentage points; null when the study prints none. */
export function differences(study: Study): Figure | null {
  const rows = comparisonsOf(study).filter(
    ({ result }) => result.kind === 'difference' && result.unit === 'percent',
  )
  return forest('differences', rows, { name: 'Difference, percentage points', axis: differenceAxis })
}

type Measure = { name: string; axis: (rows: readonly Compared[], name: string) => Axis }

const comparisonsOf = (study: Study): Compared[] =>
  study.results
    .map(({ id }) => joinResult(study, id))
    .filter(isCompared)
    .filter(({ report }) => report.state === 'reported')

function forest(id: string, rows: Compared[], { name, axis }: Measure): Figure | null {
  const [first] = rows
  if (!first || !rows.some(({ report }) => report.value !== null)) return null
  const lead = rows.find(({ result, study }) => result.id === study.keyResultId) ?? first
  const pairs = [...groupedBy(rows, ({ arm, comparatorArm }) => `${arm.id}|${comparatorArm.id}`).values()]
  const isOnePair = pairs.length === 1
  const drawnAxis = axis(rows, name)
  const plot: IntervalPlot = {
    groups: pairs.flatMap((pair) =>
      [...groupedBy(pair.filter(isDrawn), settingOf).values()].map((group) => ({
        sentence: sentenceOf(group, isOnePair),
        rows: group.map((joined) =>
          intervalRow(joined, {
            label: labelOf(joined, group),
            cells: [...armCells(joined), formatEstimate(joined) ?? '', formatLimits(joined) ?? ''],
            line: [lineOf(joined), beyondAxis(joined, drawnAxis)].filter((part) => part !== null).join('; '),
          }),
        ),
      })),
    ),
    columns: [
      { head: isOnePair ? lead.arm.title : 'First arm', align: 'end' },
      { head: isOnePair ? lead.comparatorArm.title : 'Second arm', align: 'end' },
      { head: shortName(lead), align: 'end', strong: true },
      { head: kindOfLimits(rows), align: 'start' },
    ],
    axis: drawnAxis,
  }
  const heads = ['Outcome', 'Counted in', 'Assessment', ...plot.columns.map(({ head }) => head), 'P value']
  return {
    id,
    title: `${lead.outcome.title}: ${lowerFirst(name.replace(/, percentage points$/, ''))} ${formatReport(lead)}, ${lowerFirst(lead.arm.title)} against ${lowerFirst(lead.comparatorArm.title)}`,
    caption: `Each arm's column tells what the record holds of it: events, a median, or how many were allotted. ${sourcesInWords(rows.map(({ source }) => source))}${inferredNote(rows)}`,
    description: `Forest plot. ${name} of ${lowerFirst(lead.arm.title)} against ${lowerFirst(lead.comparatorArm.title)}. ${plot.groups
      .map(
        ({ sentence, rows: inGroup }) =>
          `${sentence === null ? '' : `${sentence}: `}${inGroup.map(({ label, line }) => `${label}, ${line}`).join('; ')}.`,
      )
      .join(' ')}`,
    table: {
      caption: `${name}: ${lowerFirst(lead.arm.title)} against ${lowerFirst(lead.comparatorArm.title)}`,
      columns: heads,
      rows: rows.map((joined) => [
        labelOf(joined, rows),
        `${formatNumberOf(joined.population.n)} ${joined.population.label}`,
        sentenceStart(
          [assessmentInWords(joined), cutoffInWords(joined)].filter((part) => part !== null).join('; '),
        ),
        ...armCells(joined),
        formatEstimate(joined) ?? 'none printed',
        [formatSpread(joined) ?? 'no interval printed', beyondAxis(joined, drawnAxis)]
          .filter((part) => part !== null)
          .join('; '),
        formatPValue(joined) ?? 'none printed',
      ]),
    },
    isFullWidth: true,
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

/** A comparison of which only a p value is printed stands in the table alone. */
const isDrawn = ({ report }: Compared) => report.value !== null || report.low !== null

/** Results of one assessor and data cut stand together under one sentence. */
const settingOf = ({ result, outcome }: Compared) =>
  [result.dataCutoff, outcome.domain === 'efficacy' ? result.assessor : ''].join('|')

function sentenceOf(group: readonly Compared[], isOnePair: boolean): string | null {
  const [lead] = group
  if (!lead) return null
  const parts = [
    isOnePair ? null : `${lead.arm.title} against ${lowerFirst(lead.comparatorArm.title)}`,
    new Set(group.map(assessmentInWords)).size === 1 ? assessmentInWords(lead) : null,
    lead.result.dataCutoff ? `data cut-off ${formatDate(lead.result.dataCutoff) ?? ''}` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : sentenceStart(parts.join('; '))
}

/** Returns the outcome; with its subgroup, time and people where another row of the same outcome stands beside it. */
function labelOf(joined: Compared, rows: readonly Compared[]): string {
  const twins = rows.filter(({ outcome }) => outcome.title === joined.outcome.title)
  const { subgroup, label } = joined.population
  const isOther = new Set(twins.map(({ population }) => population.id)).size > 1
  const parts = [
    subgroup ? `${subgroup.by}: ${lowerFirst(subgroup.level)}` : isOther ? label : null,
    joined.result.timePoint === null ? null : `at ${joined.result.timePoint}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? joined.outcome.title : `${joined.outcome.title} (${parts.join('; ')})`
}

/** Returns what each arm had: events of its people, a median, or how many people it holds; `–` where nothing is recorded. */
function armCells(joined: Compared): [string, string] {
  return [cellOfArm(joined, joined.arm), cellOfArm(joined, joined.comparatorArm)]
}

function cellOfArm(joined: Compared, arm: Arm): string {
  const { study } = joined
  const own = sidesOfComparison(joined).find((side) => side.arm.id === arm.id)
  const fraction = own && formatFraction(own)
  if (own && fraction) return markInferred(fraction, own)
  const estimate = own && formatEstimate(own)
  if (estimate) return estimate
  const people = study.populations.filter(
    ({ id, armId, n }) =>
      armId === arm.id &&
      n !== null &&
      (isWithin(study, id, joined.population.id) || joined.population.id === id),
  )
  const most = Math.max(0, ...people.map(({ n }) => n ?? 0))
  return most > 0 ? `${most} people` : '–'
}

function lineOf(joined: Compared): string {
  const [first, second] = armCells(joined)
  const arms = [first, second].every((cell) => cell !== '–') ? `${first} v ${second}; ` : ''
  return `${arms}${formatReport(joined)}`
}

const shortName = ({ result }: Compared) =>
  result.measure === null ? 'Difference' : sentenceStart(ratioMeasures[result.measure])

function kindOfLimits(rows: readonly Compared[]): string {
  const kinds = [
    ...new Set(rows.flatMap(({ result }) => (result.spread ? [formatSpreadKind(result.spread)] : []))),
  ]
  return kinds.length === 1 ? (kinds[0] ?? 'Interval') : 'Interval'
}

/** Returns what lies on the two sides of no difference, named for the arms; null where rows mean opposite things. */
function directionsOf(rows: readonly Compared[]): readonly [string, string] | null {
  const [lead] = rows
  const sides = new Set<GoodSide | null>(rows.map(goodSideOf))
  const pairs = new Set(rows.map(({ arm, comparatorArm }) => `${arm.id}|${comparatorArm.id}`))
  const [side] = sides
  if (!lead || sides.size !== 1 || side == null) return null
  const [first, second] =
    pairs.size === 1
      ? [lowerFirst(lead.arm.title), lowerFirst(lead.comparatorArm.title)]
      : ['first arm', 'second arm']
  const [low, high] = side === 'low' ? [first, second] : [second, first]
  return [`better with ${low}`, `better with ${high}`]
}

function ratioAxis(rows: readonly Compared[], name: string): Axis {
  return { ...logAxis(rows, `${name}, logarithmic axis`), directions: directionsOf(rows) }
}

function differenceAxis(rows: readonly Compared[], name: string): Axis {
  const most = Math.max(10, ...numbersOf(rows).map(Math.abs))
  const end = Math.min(100, Math.ceil(most / 10) * 10)
  const isOneSided = numbersOf(rows).every((number) => number >= 0)
  return {
    kind: 'linear',
    domain: [isOneSided ? -Math.ceil(end / 30) * 10 : -end, end],
    title: name,
    reference: 0,
    directions: directionsOf(rows),
  }
}
