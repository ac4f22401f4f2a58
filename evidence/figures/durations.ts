import { inMonths } from '@/evidence/checks/duration'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf, formatSize } from '@/evidence/format/people'
import { formatEstimate, formatReport, formatSpread } from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import { otherArms } from '@/evidence/study/arms-of-key-result'
import { groupedBy } from '@/evidence/study/grouped'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { assessors, units, type Unit } from '@/evidence/study/vocabulary'
import type { Axis } from './marks/axis'
import type { Figure } from './marks/figure'
import { intervalRow } from './interval-of-report'
import { placeIntervalPlot, scaledRow, type IntervalPlot } from './plots/interval-plot'
import { axisAround } from './result-axes'
import {
  armsLeftOut,
  assessmentInWords,
  cutoffInWords,
  lowerFirst,
  populationInWords,
  sourcesInWords,
} from './words'

const timeUnits: readonly Unit[] = ['months', 'weeks', 'days', 'years']

/** Returns the study's medians of time on one axis, grouped by who was counted and by whom; null when it has none. */
export function durations(study: Study): Figure | null {
  const rows = mediansOf(study).filter(({ result }) => timeUnits.includes(result.unit))
  const drawn = rows.filter(isDrawn)
  const lead = leadOf(drawn)
  if (!lead) return null
  const unit = commonUnit(drawn)
  const axis = axisAround(rows, sentenceStart(units[unit].many), factorTo(unit))
  return mediansFigure('durations', rows, lead, axis, unit)
}

/** Returns the unit that most of the rows are printed in; of as many, months before weeks. */
function commonUnit(rows: readonly JoinedReport[]): Unit {
  const timesIn = (unit: Unit) => rows.filter(({ result }) => result.unit === unit).length
  return timeUnits.toSorted((one, other) => timesIn(other) - timesIn(one))[0] ?? 'months'
}

/** Returns how many of one unit of time a unit of a report's own is; 1 for what is no time. */
const factorTo =
  (unit: Unit) =>
  ({ result }: JoinedReport): number =>
    (inMonths(1, result.unit) ?? 1) / (inMonths(1, unit) ?? 1)

/** Returns the best change in tumour size as median and range; null when the study reports none. */
export function tumourChange(study: Study): Figure | null {
  const rows = mediansOf(study).filter(
    (row) => row.outcome.concept === 'tumour-change' && row.result.unit === 'percent',
  )
  const lead = rows.find(isDrawn)
  if (!lead) return null
  const axis = axisAround(rows, 'Change from the start of the study, %')
  return mediansFigure('tumour-change', rows, lead, axis, 'percent')
}

/** What a reader asks first: how long responses lasted, then how long until the disease grew or the patient died. */
const leading = ['duration-of-response', 'progression-free-survival', 'overall-survival']

function leadOf(rows: JoinedReport[]): JoinedReport | undefined {
  const ranked = leading.flatMap((concept) => rows.find(({ outcome }) => outcome.concept === concept) ?? [])
  return ranked[0] ?? rows.find(({ outcome }) => outcome.domain === 'efficacy') ?? rows[0]
}

function mediansOf(study: Study): JoinedReport[] {
  return study.results
    .map((result) => joinReport(study, result, shownReport(study, result)))
    .filter(
      ({ outcome, result }) =>
        result.kind === 'median' && (outcome.domain === 'efficacy' || outcome.domain === 'participant-flow'),
    )
}

const isDrawn = ({ report }: JoinedReport) => report.state === 'reported' && report.value !== null

/** Returns `Median duration of response was 24.7 months`; of a randomised study every arm's, since one is not the trial. */
function titleOf(lead: JoinedReport): string {
  const told = [lead, ...otherArms(lead)]
  const arms = told.map((one) =>
    one.arm && one.study.arms.length > 1
      ? `${formatReport(one)} on ${lowerFirst(one.arm.title)}`
      : formatReport(one),
  )
  return `Median ${lowerFirst(lead.outcome.title)} was ${formatList(arms)}${armsLeftOut(
    lead.study,
    told.map(({ arm }) => arm),
  )}`
}

function mediansFigure(id: string, rows: JoinedReport[], lead: JoinedReport, axis: Axis, unit: Unit): Figure {
  const isConverted = rows.some(({ result }) => result.unit !== unit)
  const isByArm = lead.study.design.allocation === 'randomised' && rows.some(({ arm }) => arm !== null)
  const groups = isByArm ? byOutcome(rows) : byPopulation(rows)
  const plot: IntervalPlot = {
    groups: groups.map(({ sentence, rows: inGroup }) => ({
      sentence,
      rows: inGroup.map((row) =>
        scaledRow(
          intervalRow(row, {
            label: isByArm ? armLabelOf(row, inGroup) : labelOf(row, rows),
            cells: cellsOf(row),
            line: formatReport(row),
          }),
          factorTo(unit)(row),
        ),
      ),
    })),
    columns: [
      { head: 'Median', align: 'end', strong: true },
      { head: 'Spread', align: 'start' },
    ],
    axis,
  }
  return {
    id,
    title: titleOf(lead),
    caption: `Only the people named above each row are counted in it. ${isConverted ? `What is printed in another unit is drawn in ${units[unit].many}; the words have it as printed. ` : ''}${sourcesInWords(rows.map(({ source }) => source))}`,
    description: `Medians and their spread on one axis. ${groups.map((group) => `${isByArm ? `${group.sentence}: ` : ''}${group.rows.map((row) => `${row.outcome.title}, ${populationInWords(row)}: ${formatReport(row)}.`).join(' ')}`).join(' ')}`,
    table: {
      caption: 'Medians and their spread',
      columns: ['Outcome', 'Counted in', 'Number', 'Assessment', 'Median', 'Spread'],
      rows: rows.map((row) => [
        row.outcome.title,
        sentenceStart(row.population.label),
        formatSize(row.population.n),
        sentenceStart(
          [assessmentInWords(row), cutoffInWords(row)].filter((part) => part !== null).join('; '),
        ),
        ...cellsOf(row),
      ]),
    },
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

type MedianGroup = { sentence: string; rows: JoinedReport[] }

function byPopulation(rows: JoinedReport[]): MedianGroup[] {
  return [...groupedBy(rows, ({ population }) => population.id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ population }) => ({
      sentence: sentenceStart(`${formatNumberOf(population.n)} ${population.label}`),
      rows: group,
    })),
  )
}

/** Arms are read against each other: those of one outcome, assessor and data cut stand together, survival before follow-up. */
function byOutcome(rows: JoinedReport[]): MedianGroup[] {
  const asked = ({ outcome, result }: JoinedReport) =>
    [outcome.title, result.assessor, result.dataCutoff, result.timePoint].join('|')
  const isOfArms = (group: readonly JoinedReport[]) => group.some(({ arm }) => arm !== null)
  return [...groupedBy(rows, asked).values()]
    .toSorted((one, other) => Number(isOfArms(other)) - Number(isOfArms(one)))
    .map((group) => {
      const [first] = group
      const cut = first?.result.dataCutoff ? `, ${cutoffInWords(first)}` : ''
      return { sentence: first ? `${labelOf(first, rows)}${cut}` : '', rows: group }
    })
}

/** Returns the arm and how many were counted in it; the people where several sets of one arm stand in the group. */
function armLabelOf(row: JoinedReport, group: readonly JoinedReport[]): string {
  const ofArm = group.filter(({ arm }) => arm?.id === row.arm?.id)
  const people = `${formatNumberOf(row.population.n)} ${row.population.label}`
  if (row.arm === null || ofArm.length > 1) return sentenceStart(people)
  return row.population.n === null ? row.arm.title : `${row.arm.title} (${row.population.n})`
}

function cellsOf(joined: JoinedReport): string[] {
  return [
    formatEstimate(joined) ?? describeAbsence('not-yet-extracted'),
    formatSpread(joined) ?? describeAbsence('not-yet-extracted'),
  ]
}

/** Names the assessor where the study reports the same outcome by another one too. */
function labelOf(row: JoinedReport, rows: JoinedReport[]): string {
  const twins = rows.filter((other) => other.outcome.concept === row.outcome.concept)
  const assessorsOfTwins = new Set(twins.map((twin) => twin.result.assessor))
  return assessorsOfTwins.size > 1
    ? `${row.outcome.title} (${assessors[row.result.assessor]})`
    : row.outcome.title
}
