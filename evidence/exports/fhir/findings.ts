import { methodInWords } from '@/evidence/compare/method-in-words'
import type { Composition, Evidence, EvidenceCertainty, EvidenceStatistic } from 'fhir/r5'
import { lowerFirst } from '@/evidence/format/lower-first'
import { describePopulation } from '@/evidence/format/population'
import { comparisonFindings, uncomparedFindings } from '@/evidence/landscape/comparison-findings'
import type { Certainty, CertaintyDomain } from '@/evidence/study/certainty-words'
import { authorOf, licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Arm, Study } from '@/evidence/study/study'
import { formatAbsolute, type AbsoluteEffect } from '@/evidence/compare/absolute-effect'
import { peopleOfThousand } from '@/evidence/tables/uncompared'
import type { Finding, Grade } from '@/evidence/tables/summary-of-findings'
import {
  computedQuantity,
  concept,
  notSynthesised,
  riskDifference,
  shareType,
  spreadType,
  variableRole,
} from './codes'
import { exposuresOf } from './exposures'
import { fhirId } from './fhir-id'
import { narrative } from './narrative'
import { ourCitation } from './our-citation'
import { studyDesignOf } from './study-design'

/** One table of findings as it stands in a bundle: what compares two arms, or what was judged where nobody was compared. */
type Table = { title: string; referenceClass: string; findings: readonly Finding[] }

const tablesOf = (study: Study): Table[] => [
  ...comparisonFindings([study]),
  ...uncomparedFindings([study]).map(({ findings }) => ({
    title: 'Nobody was compared',
    referenceClass: `People like those of ${study.shortTitle}.`,
    findings,
  })),
]

/**
 * Returns the summary of findings of a study: a Composition whose sections are its tables, and one Evidence for each line, with both
 * arms of 1,000 people, the difference and the certainty. Empty where nothing was compared or judged.
 */
export function findingsOf(study: Study, site: ExportSite): (Composition | Evidence)[] {
  const tables = tablesOf(study)
  if (tables.length === 0) return []
  return [
    compositionOf(study, tables, site),
    ...tables.flatMap((table) => table.findings.map((finding) => evidenceOfFinding(finding, table, site))),
  ]
}

const idOf = ({ id }: Finding) => fhirId(`finding-${id}`)

function compositionOf(study: Study, tables: readonly Table[], site: ExportSite): Composition {
  const [grade] = tables.flatMap(({ findings }) => findings.flatMap((finding) => finding.grade ?? []))
  const title = `Summary of findings: ${study.shortTitle}`
  return {
    resourceType: 'Composition',
    id: fhirId(`findings-${study.slug}`),
    text: narrative(title, ...tables.map((table) => `${table.title}. ${table.referenceClass}`)),
    // The data page has a part on certainty where somebody judged it.
    url: studyAddress(site, study.slug, grade ? '/data#certainty' : '/data'),
    version: study.editorial.version,
    status: 'final',
    type: { text: 'Summary of findings' },
    subject: [{ reference: `ResearchStudy/${fhirId(study.slug)}` }],
    date: grade?.judgement.judgedOn ?? study.editorial.reviewedOn,
    author: [{ display: grade?.judgement.judgedBy ?? authorOf(site) }],
    title,
    note: [
      {
        text: 'Numbers of 1,000 people are worked out by us; the effects as printed stand in the other Evidence.',
      },
      { text: `${licence.name}, ${licence.address}` },
    ],
    section: tables.map(({ title: heading, referenceClass, findings }) => ({
      title: heading,
      text: narrative(heading, referenceClass, ...findings.map(lineOf)),
      entry: findings.map((finding) => ({
        reference: `Evidence/${idOf(finding)}`,
        display: finding.outcome,
      })),
    })),
  }
}

function lineOf({ outcome, absolute, grade, statement }: Finding): string {
  const people =
    absolute === null
      ? 'no difference of 1,000 people was worked out'
      : `of 1,000 people ${absolute.experimental} ${absolute.event}, against ${absolute.control}: ${formatAbsolute(absolute)}`
  return `${outcome}: ${people}. Certainty ${grade?.level ?? 'not judged'}. ${statement}`
}

function evidenceOfFinding(finding: Finding, table: Table, site: ExportSite): Evidence {
  const { joined, pair, absolute, grade, outcome, statement, relative, arms } = finding
  const { study, population, report } = joined
  const title = `${outcome}: ${table.title}`
  return {
    resourceType: 'Evidence',
    id: idOf(finding),
    text: narrative(title, lineOf(finding)),
    version: study.editorial.version,
    title,
    citeAsMarkdown: ourCitation(study, title, '/data', site),
    status: 'active',
    date: grade?.judgement.judgedOn ?? study.editorial.reviewedOn,
    publisher: site.name,
    copyrightLabel: licence.shortName,
    relatedArtifact: [
      {
        type: 'derived-from',
        label: relative,
        resourceReference: { reference: `Evidence/${fhirId(report.id)}` },
      },
    ],
    description: `${relative}${arms.length > 0 ? ` (${arms.join('; ')})` : ''}`,
    assertion: statement,
    note: [
      { text: table.referenceClass },
      { text: absolute ? methodInWords(absolute) : 'No difference of 1,000 people was worked out.' },
      ...(grade === null ? [{ text: 'How sure this is was not judged.' }] : [{ text: grade.signed }]),
    ],
    variableDefinition: [
      {
        description: describePopulation(population),
        variableRole: variableRole('population'),
        observed: { reference: `Group/${fhirId(population.id)}` },
      },
      ...(pair ? exposuresOf(pair[0], pair[1]) : []),
      {
        description: outcome,
        variableRole: variableRole('measuredVariable'),
        observed: { reference: `EvidenceVariable/${fhirId(joined.outcome.id)}` },
      },
    ],
    synthesisType: notSynthesised,
    studyDesign: studyDesignOf(study),
    ...statisticsOf(finding),
    ...(grade !== null && { certainty: [certaintyOf(grade)] }),
  }
}

/**
 * Shares of the 1,000 people that the page counts, so that all forms say the same: of both arms with the difference, or of those
 * treated.
 */
function statisticsOf(finding: Finding): { statistic?: EvidenceStatistic[] } {
  const { absolute, pair } = finding
  if (pair === null) {
    const thousand = peopleOfThousand(finding)
    if (thousand === null) return {}
    const said = `Of 1,000 people treated, ${thousand.people} had what was counted.`
    return {
      statistic: [
        {
          ...shareOf(thousand.people, said),
          ...intervalOf({ ...thousand, level: finding.joined.result.spread?.level ?? null }),
        },
      ],
    }
  }
  if (absolute === null) return {}
  const { control, experimental, difference, event } = absolute
  const told = (people: number, { title }: Arm) =>
    `Of 1,000 people with ${lowerFirst(title)}, ${people} ${event}.`
  return {
    statistic: [
      shareOf(control, told(control, pair[1])),
      shareOf(experimental, told(experimental, pair[0])),
      {
        description: `${formatAbsolute(absolute)}, ${event}.`,
        statisticType: riskDifference,
        quantity: computedQuantity(difference / 1000),
        ...intervalOf(absolute),
      },
    ],
  }
}

const shareOf = (people: number, description: string): EvidenceStatistic => ({
  description,
  statisticType: shareType,
  quantity: computedQuantity(people / 1000),
})

function intervalOf({
  low,
  high,
  level,
}: Pick<AbsoluteEffect, 'low' | 'high' | 'level'>): Pick<EvidenceStatistic, 'attributeEstimate'> {
  if (low === null || high === null) return {}
  const at = (limit: number) => computedQuantity(limit / 1000)
  return {
    attributeEstimate: [
      {
        type: spreadType({ kind: 'confidence-interval', level, sides: 'two', method: null }),
        ...(level !== null && { level: level / 100 }),
        range: { low: at(Math.min(low, high)), high: at(Math.max(low, high)) },
      },
    ],
  }
}

const certaintySystem = 'http://hl7.org/fhir/certainty-type'
const ratingSystem = 'http://hl7.org/fhir/certainty-rating'

const ratings: Record<Certainty, string> = {
  high: 'High quality',
  moderate: 'Moderate quality',
  low: 'Low quality',
  'very-low': 'Very low quality',
}

const domains: Record<CertaintyDomain, [code: string, display: string]> = {
  'risk-of-bias': ['RiskOfBias', 'Risk of bias'],
  inconsistency: ['Inconsistency', 'Inconsistency'],
  indirectness: ['Indirectness', 'Indirectness'],
  imprecision: ['Imprecision', 'Imprecision'],
  'publication-bias': ['PublicationBias', 'Publication bias'],
  'large-effect': ['LargeEffect', 'Large effect'],
  'dose-response': ['DoseResponseGradient', 'Dose response gradient'],
  'opposing-confounding': ['PlausibleConfounding', 'Plausible confounding'],
}

/** A step of a domain in HL7's words; a level is never moved by more than three. */
function stepOf(change: number) {
  if (change === 0) return concept(ratingSystem, 'no-change', 'no change to rating')
  const [code, display] =
    change < 0
      ? [`downcode${-change}`, `reduce rating: ${change}`]
      : [`upcode${change}`, `increase rating: +${change}`]
  return concept(ratingSystem, code, display)
}

function certaintyOf({ judgement, certainty, signed }: Grade): EvidenceCertainty {
  return {
    description: signed,
    type: concept(certaintySystem, 'Overall', 'Overall certainty'),
    rating: concept(ratingSystem, certainty, ratings[certainty]),
    rater: judgement.judgedBy,
    subcomponent: judgement.reasons.map(({ domain, change, reason }) => ({
      description: reason,
      type: concept(certaintySystem, ...domains[domain]),
      rating: stepOf(change),
    })),
  }
}
