import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import {
  formatComputedShare,
  formatEstimate,
  formatFraction,
  formatLimits,
  formatReport,
  formatSpread,
  formatSpreadKind,
} from '@/evidence/format/result'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import { otherArms } from '@/evidence/study/arms-of-key-result'
import { findPopulation, joinReport, joinResult, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import type { Axis } from './marks/axis'
import type { Figure } from './marks/figure'
import { intervalRow } from './interval-of-report'
import { placeIntervalPlot, type IntervalGroup } from './plots/interval-plot'
import {
  assessmentInWords,
  cutoffInWords,
  inferredNote,
  lowerFirst,
  markInferred,
  onArm,
  populationInWords,
  sourcesInWords,
} from './words'

const percentAxis = { kind: 'linear', domain: [0, 100], reference: null, directions: null } as const

/**
 * Returns the study's answers to the question of its key result, by population and assessor, on one axis; null
 * when the key result is no percentage. Answers that do not compare stand apart and say why.
 */
export function responseIntervals(study: Study): Figure | null {
  const key = joinResult(study, study.keyResultId)
  if (key.result.kind !== 'proportion' || key.result.unit !== 'percent') return null
  const rows = study.results
    .map((result) => joinReport(study, result, shownReport(study, result)))
    .filter(
      ({ outcome, result }) =>
        outcome.concept === key.outcome.concept &&
        outcome.domain === key.outcome.domain &&
        result.kind === key.result.kind &&
        result.timePoint === key.result.timePoint,
    )
  const groups = groupsOf(rows, key)
  const kinds = [
    ...new Set(rows.flatMap(({ result }) => (result.spread ? [formatSpreadKind(result.spread)] : []))),
  ]
  const kind = kinds.length === 1 ? (kinds[0] ?? null) : null
  const [first, ...others] = groups.map((group) => group.rows)
  const plot = {
    groups: groups.map(({ sentence, rows: inGroup }): IntervalGroup => ({
      sentence,
      rows: inGroup.map((joined) =>
        intervalRow(joined, {
          label: sentenceStart(joined.population.label),
          cells: cellsOf(joined, kind !== null),
          line: formatReport(joined),
        }),
      ),
    })),
    columns: [
      { head: sentenceStart(key.population.noun.many), align: 'end' as const },
      { head: 'Share', align: 'end' as const, strong: true as const },
      { head: kind ?? 'Interval', align: 'start' as const },
    ],
    axis: {
      ...percentAxis,
      title: `${sentenceStart(key.population.noun.many)} with ${lowerFirst(key.outcome.title)}, %`,
    } satisfies Axis,
  }
  const second = others
    .flat()
    .find(({ result }) => result.assessor !== key.result.assessor && result.assessor !== 'not-stated')
  return {
    id: 'response-intervals',
    title:
      second && first
        ? `${key.outcome.title}: ${briefly(key)} ${assessed(key)}, ${briefly(second)} ${assessed(second)}`
        : `${key.outcome.title} was ${formatList([key, ...otherArms(key)].map((one) => `${formatReport(one)}${onArm(one)}`))}`,
    caption: `${sourcesInWords(rows.map(({ source }) => source))}${inferredNote(rows)}`,
    description: `Interval plot on an axis from 0 to 100 percent. ${groups.map((group) => `${group.sentence.replace(/\.$/, '')}: ${formatList(group.rows.map((joined) => `${populationInWords(joined)}, ${formatReport(joined)}`))}.`).join(' ')}`,
    table: {
      caption: `${key.outcome.title} by population and assessor`,
      columns: ['Population', 'Assessment', ...plot.columns.map((column) => column.head)],
      rows: groups
        .flatMap((group) => group.rows)
        .map((joined) => [
          sentenceStart(joined.population.label),
          sentenceStart(assessmentOf(joined)),
          ...cellsOf(joined, kind !== null),
        ]),
    },
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

const assessmentOf = (joined: JoinedReport) =>
  [assessmentInWords(joined), cutoffInWords(joined)].filter((part) => part !== null).join('; ')

/** Returns count, share and limits as a row shows them; the limits name their kind unless the column's head does. */
function cellsOf(joined: JoinedReport, headNamesKind: boolean): string[] {
  const fraction = formatFraction(joined)
  const none = describeAbsence(missingState(joined.report.state))
  const limits = headNamesKind ? formatLimits(joined) : formatSpread(joined)
  return [fraction ? markInferred(fraction, joined) : none, shareInWords(joined) ?? none, limits ?? none]
}

/** Returns the share as printed, or `3%, computed`; null when there is neither. */
function shareInWords(joined: JoinedReport): string | null {
  const computed = formatComputedShare(joined)
  return formatEstimate(joined) ?? (computed === null ? null : `${computed}, computed`)
}

function briefly(joined: JoinedReport): string {
  const fraction = formatFraction(joined)
  const estimate = shareInWords(joined) ?? describeAbsence('not-yet-extracted')
  return fraction ? `${fraction} (${estimate})` : estimate
}

function assessed({ result }: JoinedReport): string {
  if (result.assessor === 'not-stated') return '(assessor not stated)'
  return result.assessor === 'investigator' ? 'by investigators' : 'by independent review'
}

type Group = { sentence: string; rows: JoinedReport[] }

/** Whether a population is the key result's or part of it: a subgroup belongs beside its whole. */
function isWithin(population: AnalysisPopulation, key: JoinedReport): boolean {
  if (population.id === key.population.id) return true
  return population.subsetOfId !== null && isWithin(findPopulation(key.study, population.subsetOfId), key)
}

/**
 * Results share a group when assessor, criteria and cut-off agree and they are all of the key result's people
 * or all of others; a group other than the key's says what differs.
 */
function groupsOf(rows: JoinedReport[], key: JoinedReport): Group[] {
  const nameOf = (joined: JoinedReport) =>
    [
      joined.result.assessor,
      joined.outcome.criteria,
      joined.result.dataCutoff,
      isWithin(joined.population, key) ? 'within' : 'other',
    ].join('|')
  const names = [...new Set([nameOf(key), ...rows.map(nameOf)])]
  return names.map((name) => {
    const inGroup = rows.filter((row) => nameOf(row) === name)
    const lead = inGroup[0] ?? key
    const words = sentenceStart(assessmentOf(lead))
    return {
      sentence:
        name === nameOf(key)
          ? words
          : `${words}. Not comparable with the rows above: ${differences(lead, key)}.`,
      rows: inGroup,
    }
  })
}

function differences(row: JoinedReport, key: JoinedReport): string {
  const different = [
    row.result.assessor !== key.result.assessor && 'assessor',
    row.outcome.criteria !== key.outcome.criteria && 'criteria',
    row.result.populationId !== key.result.populationId && 'analysis population',
    row.result.dataCutoff !== key.result.dataCutoff && 'data cut-off',
  ].filter((word) => word !== false)
  return `different ${formatList(different)}`
}
