import { cutSeriesOf } from '@/evidence/compare/cut-series'
import { formatCut } from '@/evidence/format/cut'
import { noDifferenceOf } from '@/evidence/format/favours'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import {
  formatEstimate,
  formatFraction,
  formatPValue,
  formatReport,
  formatSpread,
} from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures, units } from '@/evidence/study/vocabulary'
import { intervalRow } from './interval-of-report'
import type { Axis } from './marks/axis'
import type { Figure } from './marks/figure'
import { placeIntervalPlot, type IntervalPlot } from './plots/interval-plot'
import { axisAround, logAxis } from './result-axes'
import { armsLeftOut, assessmentInWords, lowerFirst, onArm, populationInWords, sourcesInWords } from './words'

/** What may share an axis. */
type AxisKind = 'ratio' | 'share' | 'time'

/** Returns an outcome over data cuts, one figure for what shares an axis; null when the study reports nothing of it twice. */
export const overCuts =
  (kind: AxisKind) =>
  (study: Study): Figure | null => {
    const lines = cutSeriesOf(study).filter(([first]) => first && axisKindOf(first) === kind)
    const [lead] = lines
    const first = lead?.[0]
    if (!lead || !first) return null
    const rows = lines.flat()
    const plot: IntervalPlot = {
      groups: lines.map((line) => ({
        sentence: headingOf(line),
        rows: line.map((joined) =>
          intervalRow(joined, {
            label: sentenceStart(formatCut(joined)),
            cells: cellsOf(joined),
            line: formatReport(joined),
          }),
        ),
      })),
      columns: [
        { head: kind === 'ratio' ? 'Ratio' : 'Estimate', align: 'end', strong: true },
        { head: 'Spread', align: 'start' },
      ],
      axis: axisOf(kind, rows),
    }
    return {
      id: `${kind}s-over-cuts`,
      title: titleOf(lines, lead),
      caption: `The same outcome in the same people, as each analysis found it. The last is the one to read first; the earlier stay as they were printed. ${assessmentsOf(rows)}${sourcesInWords(rows.map(({ source }) => source))}`,
      description: `An outcome over data cuts. ${plot.groups.map(({ sentence, rows: cuts }) => `${sentence ?? ''}: ${cuts.map(({ label, line }) => `${lowerFirst(label)}, ${line}`).join('; ')}.`).join(' ')}`,
      table: {
        caption: 'One line for each analysis, the earliest first',
        columns: [
          'Outcome',
          'Data cut',
          'Counted in',
          'Assessment',
          'Count',
          'Estimate',
          'Spread',
          'P value',
          'Source',
        ],
        rows: rows.map((joined) => [
          whatOfCuts(joined),
          sentenceStart(formatCut(joined)),
          populationInWords(joined),
          sentenceStart(assessmentInWords(joined) ?? 'not assessed'),
          formatFraction(joined) ?? 'none printed',
          ...cellsOf(joined),
          formatPValue(joined) ?? 'none printed',
          joined.source.shortTitle,
        ]),
      },
      draw: (width) => placeIntervalPlot(plot, width),
    }
  }

function axisKindOf({ result }: JoinedReport): AxisKind | null {
  if (result.kind === 'ratio') return 'ratio'
  if (result.unit === 'percent') return 'share'
  return result.kind === 'median' ? 'time' : null
}

/** Returns `Overall survival, hazard ratio, regorafenib against placebo`, `Objective response on pexidartinib`. */
export function whatOfCuts(joined: JoinedReport): string {
  const { outcome, result, arm, comparatorArm } = joined
  const against =
    comparatorArm && arm ? `, ${lowerFirst(arm.title)} against ${lowerFirst(comparatorArm.title)}` : null
  const measure = result.measure === null ? '' : `, ${ratioMeasures[result.measure]}`
  const title = result.kind === 'median' ? `Median ${lowerFirst(outcome.title)}` : outcome.title
  const at = result.timePoint === null ? '' : ` at ${result.timePoint}`
  return `${title}${at}${measure}${against ?? onArm(joined)}`
}

const headingOf = ([first]: readonly JoinedReport[]) =>
  first === undefined ? null : `${whatOfCuts(first)}; ${populationInWords(first)}`

/** The estimate; where a source prints the count alone, `0 of 59`. */
const estimateOf = (joined: JoinedReport) =>
  formatEstimate(joined) ?? formatFraction(joined) ?? 'none printed'

const cellsOf = (joined: JoinedReport): [string, string] => [
  estimateOf(joined),
  formatSpread(joined) ?? 'none printed',
]

/** The finding of the first line; of a study with several arms that of each arm, since one is not the trial. */
function titleOf(lines: readonly JoinedReport[][], lead: readonly JoinedReport[]): string {
  const [first] = lead
  const ofArms =
    first?.arm && !first.comparatorArm
      ? lines.filter(
          ([one]) =>
            one &&
            one.outcome.concept === first.outcome.concept &&
            one.result.kind === first.result.kind &&
            !one.comparatorArm,
        )
      : [lead]
  const named = ofArms.flatMap(([one]) => one?.arm ?? [])
  return ofArms
    .map((line) => {
      const said = line.map((joined) => `${estimateOf(joined)} (${formatCut(joined)})`)
      const [one] = line
      return one === undefined ? '' : `${whatOfCuts(one)}: ${formatList(said)}`
    })
    .map((words, index) => (index === 0 ? words : lowerFirst(words)))
    .join('; ')
    .concat(first === undefined || first.comparatorArm ? '' : armsLeftOut(first.study, named))
}

/** Says in what analyses of one line may differ beside their dates. */
function assessmentsOf(rows: readonly JoinedReport[]): string {
  const assessors = new Set(rows.map(({ result }) => result.assessor))
  const isToldOfSome = assessors.size > 1 && assessors.has('not-stated')
  const adjustments = new Set(rows.map(({ result }) => result.adjustment))
  return [
    isToldOfSome ? 'Who assessed is not stated of every analysis. ' : '',
    adjustments.size > 1 ? 'The factors that the ratio was adjusted for are not stated alike. ' : '',
  ].join('')
}

function axisOf(kind: AxisKind, rows: readonly JoinedReport[]): Axis {
  const [first] = rows
  if (kind === 'ratio') {
    const measures = [...new Set(rows.flatMap(({ result }) => result.measure ?? []))]
    const [measure] = measures
    const name = measures.length === 1 && measure ? sentenceStart(ratioMeasures[measure]) : 'Ratio'
    return logAxis(rows, `${name}, logarithmic axis`)
  }
  const unit = first?.result.unit ?? 'none'
  const title = kind === 'share' ? 'Percent' : sentenceStart(units[unit].many)
  return { ...axisAround(rows, title), reference: rows.every((row) => noDifferenceOf(row) === 0) ? 0 : null }
}
