import type { Citation, EvidenceVariable, Group, ResearchStudy } from 'fhir/r5'
import { citationOf } from '@/evidence/format/citation'
import { formatDesign } from '@/evidence/format/design'
import { formatInteraction } from '@/evidence/format/interaction'
import { formatVerdict, verdictsOf } from '@/evidence/format/end-point'
import { describePopulation, formatLoss } from '@/evidence/format/population'
import { formatStanding } from '@/evidence/format/standing'
import { readingInWords } from '@/evidence/format/reading'
import type { Revision } from '@/evidence/revisions/revision'
import { standingOf } from '@/evidence/study/standing'
import { findSource } from '@/evidence/study/join'
import type { AnalysisPopulation, Outcome, Source, Study } from '@/evidence/study/study'
import { sourceKinds } from '@/evidence/study/vocabulary'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { concept, dataAbsent } from './codes'
import { correctionArtifacts } from './corrections'
import { fhirId } from './fhir-id'
import { narrative } from './narrative'

const registry = 'https://clinicaltrials.gov'
const outcomeTypes: Partial<Record<Outcome['type'], string>> = {
  primary: 'primary',
  secondary: 'secondary',
  'other-pre-specified': 'exploratory',
}

/** Returns a source as a Citation. Ours is the record of it, not the source itself, which stands in `citedArtifact`. */
export function citationResource(source: Source, study: Study, site: ExportSite): Citation {
  const { doi, pmid, pmcid, url } = source
  const { title } = source.reference
  const citation = citationOf(source)
  // FHIR has no empty lists: what a source lacks is left out.
  const identifiers = [
    ...(doi ? [{ system: 'https://doi.org', value: doi }] : []),
    ...(pmid ? [{ system: 'https://pubmed.ncbi.nlm.nih.gov', value: pmid }] : []),
    ...(pmcid ? [{ system: 'https://pmc.ncbi.nlm.nih.gov', value: pmcid }] : []),
  ]
  return {
    resourceType: 'Citation',
    id: fhirId(source.id),
    text: narrative(citation, `Read: ${readingInWords(source.read)}.`),
    title: title ?? source.shortTitle,
    status: 'active',
    date: study.editorial.reviewedOn,
    publisher: site.name,
    copyrightLabel: licence.shortName,
    note: [
      { text: `Read: ${readingInWords(source.read)}.` },
      ...(source.standing === null ? [] : [{ text: `Standing: ${formatStanding(source)}.` }]),
    ],
    summary: [{ text: citation }],
    citedArtifact: {
      ...(identifiers.length > 0 && { identifier: identifiers }),
      ...(standingOf(source) === 'retracted' && {
        currentState: [concept('http://hl7.org/fhir/cited-artifact-status-type', 'retracted', 'Retracted')],
      }),
      ...(source.accessed && { dateAccessed: source.accessed }),
      ...(title && { title: [{ text: title }] }),
      publicationForm: [
        {
          publishedIn: { title: source.publisher },
          ...(source.published && { publicationDateText: source.published }),
        },
      ],
      ...(url && { webLocation: [{ url }] }),
      classification: [
        { type: { text: 'kind of source' }, classifier: [{ text: sourceKinds[source.kind] }] },
      ],
    },
  }
}

/** Returns an analysis population as a Group with its size and whom it leaves out; nobody in it is listed. */
export function groupOf(population: AnalysisPopulation): Group {
  return {
    resourceType: 'Group',
    id: fhirId(population.id),
    text: narrative(describePopulation(population), population.description),
    type: 'person',
    membership: 'definitional',
    name: population.label,
    description: [population.description, ...population.losses.map(formatLoss)].join(' '),
    ...(population.n === null
      ? { _quantity: { extension: [dataAbsent(population.nAbsence ?? 'not-reported')] } }
      : { quantity: population.n }),
    ...(population.losses.length > 0 && {
      characteristic: population.losses.map(({ what }) => ({
        code: { text: what },
        valueBoolean: true,
        exclude: true,
      })),
    }),
  }
}

/** Returns an outcome as the variable that Evidence measures. */
export function variableOf(outcome: Outcome, study: Study, site: ExportSite): EvidenceVariable {
  const notes = [
    outcome.criteria && `Criteria: ${outcome.criteria}`,
    outcome.timeFrame && `Time frame: ${outcome.timeFrame}`,
    outcome.harm?.ctcaeVersion && `CTCAE ${outcome.harm.ctcaeVersion}`,
    outcome.harm && `Attribution: ${outcome.harm.attribution}`,
  ].filter((note): note is string => Boolean(note))
  return {
    resourceType: 'EvidenceVariable',
    id: fhirId(outcome.id),
    text: narrative(outcome.title, outcome.definition),
    title: outcome.title,
    status: 'active',
    date: study.editorial.reviewedOn,
    publisher: site.name,
    description: outcome.definition,
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
  }
}

/** Whether a primary end point was met, with the words of each source that says so; null where nothing was taken. */
function endPointWords(outcome: Outcome, study: Study): string | null {
  const said = verdictsOf(study, outcome).map(({ endPoint: { pointer } }) => {
    const { sourceId, locator, quote } = pointer
    const words = quote === null ? '' : `\u201c${quote}\u201d `
    return `${words}(${findSource(study, sourceId).shortTitle}, ${locator})`
  })
  if (said.length === 0) return null
  return `Primary end point: ${formatVerdict(study, outcome)}. ${[...new Set(said)].join(' ')}`
}

/** Returns the study itself with its design, arms and outcomes. */
export function researchStudyOf(
  study: Study,
  site: ExportSite,
  history: readonly Revision[] = [],
): ResearchStudy {
  const corrections = correctionArtifacts(study.slug, history, site)
  const identifiers = [
    ...(study.registryId ? [{ system: registry, value: study.registryId }] : []),
    ...study.otherIds.map((value) => ({ value })),
  ]
  return {
    resourceType: 'ResearchStudy',
    id: fhirId(study.slug),
    text: narrative(study.officialTitle ?? study.title, formatDesign(study), study.status),
    url: studyAddress(site, study.slug),
    ...(identifiers.length > 0 && { identifier: identifiers }),
    version: study.editorial.version,
    title: study.officialTitle ?? study.title,
    date: study.editorial.reviewedOn,
    ...(corrections.length > 0 && { relatedArtifact: corrections }),
    status: 'active',
    phase: { text: study.phase },
    studyDesign: [{ text: formatDesign(study) }],
    condition: study.conditions.map(({ name }) => ({ text: name })),
    focus: study.interventions.map(({ name }) => ({ concept: { text: name } })),
    description: study.design.description,
    note: [
      { text: study.status },
      { text: study.funding.statement },
      ...study.interactions.map((one) => ({
        text: `Test of interaction, as printed. ${formatInteraction(study, one)}`,
      })),
    ],
    associatedParty: [
      {
        name: study.sponsor,
        role: concept('http://hl7.org/fhir/research-study-party-role', 'sponsor', 'sponsor'),
      },
    ],
    comparisonGroup: study.arms.map(({ id, title, description }) => ({
      linkId: fhirId(id),
      name: title,
      description,
    })),
    outcomeMeasure: study.outcomes.map((outcome) => {
      const type = outcomeTypes[outcome.type]
      const endPoint = endPointWords(outcome, study)
      return {
        name: outcome.title,
        ...(type && { type: [concept('http://hl7.org/fhir/research-study-objective-type', type, type)] }),
        ...(endPoint !== null && { description: endPoint }),
        reference: { reference: `EvidenceVariable/${fhirId(outcome.id)}` },
      }
    }),
  }
}
