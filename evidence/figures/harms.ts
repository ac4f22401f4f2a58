import { formatCount } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeopleOf, formatSize } from '@/evidence/format/people'
import { formatComputedShare, formatEstimate, formatFraction, formatReport } from '@/evidence/format/result'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { attributions } from '@/evidence/study/vocabulary'
import { drawnBound, drawnEstimate } from './drawn-estimate'
import { harmsByArm } from './harms-by-arm'
import type { Figure } from './marks/figure'
import { placeHarms } from './plots/harm-plot'
import type { HarmGroup, HarmRow } from './plots/harm-row'
import {
  inferredNote,
  lowerFirst,
  markInferred,
  outcomeInSentence,
  populationInWords,
  sourcesInWords,
} from './words'

/** One harm: its report at any grade (or below grade 3), and at grade 3 or higher where the study gives it too. */
type Harm = { any: JoinedReport | null; severe: JoinedReport | null; lead: JoinedReport }

/** Returns how often each harm occurred, the most frequent first within each group of who was counted; null for none. */
export function harmsFigure(study: Study): Figure | null {
  const reports = harmReports(study)
  const drawn = reports.filter((report) => drawnEstimate(report) !== null)
  const [lead] = drawn
  if (!lead) return null
  const byArm = harmsByArm(study, reports)
  if (byArm) return byArm
  const groups = groupsOf(reports)
  const drawnGroups = groups.map((group): HarmGroup => ({
    sentence: group.sentence,
    rows: group.harms.map(rowOf),
  }))
  return {
    id: 'harms',
    title: titleOf(drawn, lead),
    caption: `Counted are patients with the event at least once. ${reports.some(({ outcome }) => outcome.harm?.organSystem) ? '' : 'Organ systems are not in the record. '}${sourcesInWords(reports.map(({ source }) => source))}${inferredNote(reports)}`,
    description: `How many patients had each adverse event. ${groups.map((group) => `${group.sentence}: ${formatList(group.harms.map(inWords))}.`).join(' ')}`,
    table: {
      caption: 'Patients with each adverse event',
      columns: ['Event', 'Counted in', 'Cause', 'Any grade, or below 3', 'Grade 3 or higher'],
      rows: groups.flatMap((group) =>
        group.harms.map((harm) => [
          labelOf(harm),
          sentenceStart(populationInWords(harm.lead)),
          attributions[harm.lead.outcome.harm?.attribution ?? 'not-stated'],
          harm.any ? formatReport(harm.any) : describeAbsence('not-yet-extracted'),
          harm.severe ? formatReport(harm.severe) : describeAbsence('not-yet-extracted'),
        ]),
      ),
    },
    isFullWidth: true,
    draw: (width) => placeHarms(drawnGroups, width),
  }
}

/** Returns the shown report of every result that is a harm counted in people, in the record's order. */
export function harmReports(study: Study): JoinedReport[] {
  return study.results
    .map((result) => joinReport(study, result, shownReport(study, result)))
    .filter(({ outcome, result }) => outcome.harm !== null && result.kind === 'proportion')
}

const isSevere = ({ outcome }: JoinedReport) => (outcome.harm?.grade?.lowest ?? 0) >= 3

function groupsOf(reports: JoinedReport[]): { sentence: string; harms: Harm[] }[] {
  const sentenceOf = ({ outcome, ...rest }: JoinedReport) =>
    [`${outcome.group} (${populationInWords({ outcome, ...rest })})`, outcome.harm?.organSystem]
      .filter(Boolean)
      .join(': ')
  return [...new Set(reports.map(sentenceOf))].map((sentence) => ({
    sentence,
    harms: paired(reports.filter((report) => sentenceOf(report) === sentence)).sort(
      (one, other) => (drawnEstimate(other.lead) ?? -1) - (drawnEstimate(one.lead) ?? -1),
    ),
  }))
}

/** Puts a term's severe grades beside its any-grade row; events without a term stay rows of their own. */
function paired(reports: JoinedReport[]): Harm[] {
  const sameHarm = (one: JoinedReport, other: JoinedReport) =>
    one.outcome.harm?.term !== null &&
    one.outcome.harm?.term === other.outcome.harm?.term &&
    one.outcome.harm?.attribution === other.outcome.harm?.attribution &&
    one.outcome.harm?.serious === other.outcome.harm?.serious &&
    one.outcome.harm?.leavesOut === other.outcome.harm?.leavesOut
  const mild = reports.filter((report) => !isSevere(report))
  const severe = reports.filter(isSevere)
  return [
    ...mild.map((any): Harm => ({
      any,
      severe: severe.find((one) => sameHarm(any, one)) ?? null,
      lead: any,
    })),
    ...severe
      .filter((one) => !mild.some((any) => sameHarm(any, one)))
      .map((one): Harm => ({ any: null, severe: one, lead: one })),
  ]
}

const labelOf = (harm: Harm) =>
  harm.any && harm.severe
    ? (harm.lead.outcome.harm?.term ?? harm.lead.outcome.title)
    : harm.lead.outcome.title

const inWords = (harm: Harm) =>
  `${labelOf(harm)}, ${[harm.any, harm.severe].flatMap((one) => (one ? [formatReport(one)] : [])).join(', of grade 3 or higher ')}`

/** Where only a percentage is printed, the number of patients is a question mark: unknown, and neither nought nor left out. */
function rowOf(harm: Harm): HarmRow {
  const { lead, any, severe } = harm
  const fraction = formatFraction(lead)
  const both =
    any && severe ? `${formatReport(any)}; grade 3 or higher: ${formatReport(severe)}` : formatReport(lead)
  return {
    label: labelOf(harm),
    cells: [
      fraction
        ? markInferred(fraction, lead)
        : lead.report.state === 'reported'
          ? lead.population.n === null
            ? formatSize(null)
            : `? of ${formatCount(lead.population.n)}`
          : '',
      lead.report.state === 'reported' ? (formatEstimate(lead) ?? formatComputedShare(lead) ?? '') : '',
      any && severe ? (formatFraction(severe) ?? formatReport(severe)) : '',
    ],
    line: both,
    any: any && drawnEstimate(any),
    severe: severe && drawnEstimate(severe),
    goesOn: { any: any && drawnBound(any), severe: severe && drawnBound(severe) },
    absent: drawnEstimate(lead) === null ? describeAbsence(missingState(lead.report.state)) : null,
    ...peopleOf(lead),
  }
}

/** As many as can be told one from another in a row; above it a share is seen better as a place on a scale. */
const maxDrawnOneByOne = 130

/** The patients of a total, as "any event of grade 3"; of one kind of event, or without a count, none are drawn. */
function peopleOf({ outcome, population, report }: JoinedReport): Pick<HarmRow, 'people'> {
  const of = population.n
  const isCounted = report.count !== null || report.state !== 'reported'
  if (outcome.harm?.term !== null || of === null || of > maxDrawnOneByOne || !isCounted) return {}
  return { people: { withIt: report.count, of, isSevere: (outcome.harm.grade?.lowest ?? 0) >= 3 } }
}

function titleOf(reports: JoinedReport[], lead: JoinedReport): string {
  const overall = reports.filter(
    ({ outcome, report }) => outcome.harm?.term === null && (report.count ?? 0) > 0,
  )
  const [first, second] = (overall.length > 0 ? overall : reports).filter(
    ({ report }) => report.count !== null,
  )
  if (!first) {
    const most = reports.reduce(
      (one, other) => ((drawnEstimate(other) ?? 0) > (drawnEstimate(one) ?? 0) ? other : one),
      lead,
    )
    return `${sentenceStart(lowerFirst(most.outcome.title))} was the most frequent adverse event: ${formatReport(most)}`
  }
  const had = (joined: JoinedReport) => `had ${outcomeInSentence(joined.outcome)}`
  const words = `${formatPeopleOf(first.report.count ?? 0, first.population.n, first.population.noun)} ${had(first)}`
  const same = second?.result.populationId === first.result.populationId
  return second && same ? `${words}; ${formatCount(second.report.count ?? 0)} ${had(second)}` : words
}
