import type {
  Coding,
  Evidence,
  EvidenceStatistic,
  EvidenceStatisticAttributeEstimate,
  Quantity,
} from 'fhir/r5'
import { citationOf } from '@/evidence/format/citation'
import { formatStanding } from '@/evidence/format/standing'
import { formatMargin } from '@/evidence/format/margin'
import { sentenceStart } from '@/evidence/format/number-words'
import { denominatorNotStated } from '@/evidence/format/people'
import { formatReport, lacksDenominator, standingOfReport } from '@/evidence/format/result'
import { readersInWords, readingStandings } from '@/evidence/readings/standing'
import type { Revision } from '@/evidence/revisions/revision'
import { standingOf } from '@/evidence/study/standing'
import { describeAbsence } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import { assessors, bounds, rateUnit, type Unit } from '@/evidence/study/vocabulary'
import { describePopulation } from '@/evidence/format/population'
import { titleOf } from '@/evidence/tables/result-rows'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { ReportRow } from '../report-row'
import {
  boundedQuantity,
  countQuantity,
  dataAbsent,
  deviationType,
  notSynthesised,
  pValueType,
  quantityOf,
  spreadType,
  statisticType,
  variableRole,
} from './codes'
import { assessmentsOf, relationToShown } from './assessments'
import { correctionsOfReport } from './corrections'
import { exposuresOf } from './exposures'
import { fhirId } from './fhir-id'
import { houseCoding, houseConcept } from './house-codes'
import { isRuledAnError } from './judged'
import { narrative } from './narrative'
import { ourCitation } from './our-citation'
import { studyDesignOf } from './study-design'

/** Returns one report as Evidence: what one source printed for one result. */
export function evidenceOf(row: ReportRow, site: ExportSite, history: readonly Revision[] = []): Evidence {
  const { joined, isShown, reading } = row
  const { study, result, report, source, population, outcome } = joined
  const cutoff = result.dataCutoff ? `; data cut-off ${result.dataCutoff}` : ''
  const title = `${titleOf(joined)}, ${describePopulation(population)}, ${assessors[result.assessor]}${cutoff}`
  const reads = formatReport(joined)
  const standing = standingOfReport(joined)
  return {
    resourceType: 'Evidence',
    id: fhirId(report.id),
    meta: { tag: tagsOf(row, site) },
    text: narrative(title, `${reads}. ${source.shortTitle}, ${report.locator}.`),
    identifier: [{ system: studyAddress(site, study.slug, '/data'), value: report.id }],
    version: study.editorial.version,
    title,
    citeAsMarkdown: ourCitation(study, title, `/data#${result.id}`, site),
    // R5 has the word for what is no longer to be used: a number that was ruled an error, and what rests on a retracted source.
    status: isRuledAnError(row) || standingOf(source) === 'retracted' ? 'retired' : 'active',
    date: study.editorial.reviewedOn,
    publisher: site.name,
    copyrightLabel: licence.shortName,
    relatedArtifact: [
      {
        type: 'derived-from',
        classifier: [houseConcept('source-standing', standingOf(source), site)],
        label: report.locator,
        display: citationOf(source),
        resourceReference: { reference: `Citation/${fhirId(source.id)}` },
      },
      { type: 'part-of', resourceReference: { reference: `ResearchStudy/${fhirId(study.slug)}` } },
      ...relationToShown(row, site),
      ...assessmentsOf(row),
      ...correctionsOfReport(joined, history, site),
    ],
    description: reads,
    note: [
      ...(standing === null ? [] : [{ text: `Warning: ${standing}. ${formatStanding(source)}.` }]),
      { text: isShown ? 'This report is the one shown on our pages.' : 'Our pages show another report.' },
      ...(report.quote
        ? [{ text: `${source.shortTitle}, ${report.locator}: \u201c${report.quote}\u201d` }]
        : []),
      ...(report.note ? [{ text: report.note }] : []),
      ...(reading === null
        ? []
        : [
            {
              text: `${sentenceStart(readingStandings[reading.standing])}; readers: ${readersInWords(reading).join('; ')}.`,
            },
          ]),
    ],
    variableDefinition: [
      {
        description: describePopulation(population),
        variableRole: variableRole('population'),
        observed: { reference: `Group/${fhirId(population.id)}` },
      },
      ...exposuresOf(joined.arm, joined.comparatorArm),
      {
        description: `${titleOf(joined)}, ${assessors[result.assessor]}`,
        variableRole: variableRole('measuredVariable'),
        observed: { reference: `EvidenceVariable/${fhirId(outcome.id)}` },
      },
    ],
    synthesisType: notSynthesised,
    studyDesign: studyDesignOf(study),
    statistic: [statisticOf(joined)],
  }
}

/** What we say of a report, in codes by which a server can filter. */
function tagsOf(
  { joined: { report, result, source }, isShown, mark, cell, reading }: ReportRow,
  site: ExportSite,
): Coding[] {
  return [
    houseCoding('report-role', isShown ? 'shown' : 'other', site),
    houseCoding('check-mark', mark, site),
    ...(cell ? [houseCoding('agreement', cell.agreement, site)] : []),
    houseCoding('source-standing', standingOf(source), site),
    houseCoding('assessor', result.assessor, site),
    ...(reading ? [houseCoding('reading', reading.standing, site)] : []),
    ...(report.countStatus ? [houseCoding('number-status', report.countStatus, site)] : []),
  ]
}

/** Returns the statistic of a report. Without a number it has no value but the reason for that, in code and in words. */
function statisticOf(joined: JoinedReport): EvidenceStatistic {
  const { report, result, population } = joined
  const estimates = estimatesOf(report, result)
  const isReported = report.state === 'reported'
  const counted = isReported && result.kind === 'count' && report.value === null ? report.count : null
  const people = {
    numberOfStudies: 1,
    ...(population.n === null
      ? { _numberOfParticipants: { extension: [dataAbsent(population.nAbsence ?? 'not-reported')] } }
      : { numberOfParticipants: population.n }),
    ...(report.denominator !== null && { knownDataCount: report.denominator }),
  }
  const margin = formatMargin(joined)
  const notes = [
    margin !== null && `${sentenceStart(margin)}.`,
    report.state !== 'reported' && describeAbsence(report.state),
    report.value?.bound === 'censored' && `Printed as ${printedText(report.value)}; ${bounds.censored}.`,
    lacksDenominator(joined) && `${sentenceStart(denominatorNotStated)}.`,
    report.countStatus === 'inferred' && 'The count was inferred; none was taken from the source.',
  ].filter((note) => typeof note === 'string')
  return {
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
    statisticType: statisticType(result),
    ...(report.state !== 'reported' && { quantity: { extension: [dataAbsent(report.state)] } }),
    ...(report.value && { quantity: boundedQuantity(report.value, result.unit) }),
    // R5: where the number affected is the statistic, it is its quantity.
    ...(counted !== null && { quantity: countQuantity(counted, result.unit) }),
    ...(report.count !== null &&
      counted === null &&
      (result.unit === 'events' || result.kind === 'incidence-rate'
        ? { numberOfEvents: report.count }
        : { numberAffected: report.count })),
    ...((isReported || report.denominator !== null) && { sampleSize: people }),
    ...(estimates.length > 0 && { attributeEstimate: estimates }),
  }
}

function estimatesOf(
  { low, high, pValue, standardDeviation, standardError, personTime }: JoinedReport['report'],
  { spread, unit, kind }: JoinedReport['result'],
): EvidenceStatisticAttributeEstimate[] {
  const lengths = [
    ['standard-deviation', standardDeviation] as const,
    ['standard-error', standardError] as const,
  ]
  const deviations = lengths.flatMap(([which, length]) =>
    length === null ? [] : [{ type: deviationType(which, { kind }), quantity: quantityOf(length, unit) }],
  )
  const time = rateUnit(unit)?.time
  if (personTime !== null && time !== undefined) {
    const quantity = quantityOf(personTime, time === 'person-years' ? 'years' : 'months')
    deviations.push({ type: { text: time }, quantity })
  }
  const spreads =
    low && high && spread
      ? [
          {
            ...(spread.method && { description: spread.method }),
            ...limitNotes(low, high),
            type: spreadType(spread),
            ...(spread.level !== null && { level: spread.level / 100 }),
            range: { low: limitOf(low, unit), high: limitOf(high, unit) },
          },
        ]
      : []
  if (!pValue) return [...deviations, ...spreads]
  const { relation, printed, sides } = pValue
  return [
    ...deviations,
    ...spreads,
    {
      description: sides === 'not-stated' ? 'sides not stated' : `${sides}-sided`,
      type: pValueType,
      quantity: {
        ...quantityOf(printed, 'none'),
        ...(relation !== '=' && { comparator: relation === '≤' ? '<=' : relation }),
      },
    },
  ]
}

/**
 * FHIR's codes cannot tell a limit that was not reached from one that could not be estimated, and its ranges have no
 * comparators; words can.
 */
function limitNotes(low: Limit, high: Limit): Pick<EvidenceStatisticAttributeEstimate, 'note'> {
  const ends = [['lower', low] as const, ['upper', high] as const]
  const note = ends.flatMap(([end, limit]) =>
    limit.state !== 'reported'
      ? [{ text: `${end} limit ${describeAbsence(limit.state)}` }]
      : limit.printed.bound === null
        ? []
        : [
            {
              text: `${end} limit printed as ${printedText(limit.printed)} (${bounds[limit.printed.bound]})`,
            },
          ],
  )
  return note.length > 0 ? { note } : {}
}

function limitOf(limit: Limit, unit: Unit): Quantity {
  return limit.state === 'reported'
    ? quantityOf({ ...limit.printed, bound: null }, unit)
    : { extension: [dataAbsent(limit.state)] }
}
