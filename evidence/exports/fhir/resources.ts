import type { Citation, EvidenceVariable, ResearchStudy } from 'fhir/r5'
import { citationOf } from '@/evidence/format/citation'
import { formatDesign } from '@/evidence/format/design'
import { formatInteraction } from '@/evidence/format/interaction'
import { formatVerdict, verdictsOf } from '@/evidence/format/end-point'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatStanding } from '@/evidence/format/standing'
import { readingInWords } from '@/evidence/format/reading'
import type { Revision } from '@/evidence/revisions/revision'
import { namesSponsor } from '@/evidence/study/sponsor'
import { standingOf } from '@/evidence/study/standing'
import { findSource } from '@/evidence/study/join'
import type { Outcome, Source, Study } from '@/evidence/study/study'
import { armRoles, harmOmissions, sourceKinds } from '@/evidence/study/vocabulary'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { KnownName } from '@/evidence/record/names-schema'
import { concept } from './codes'
import { correctionArtifacts } from './corrections'
import { fhirId } from './fhir-id'
import { armGroupId } from './groups'
import { narrative } from './narrative'
import { studyDesignOf } from './study-design'
import { namedConcept, studyIdentifier } from './terminology'

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

/** Returns an outcome as the variable that Evidence measures. */
export function variableOf(outcome: Outcome, study: Study, site: ExportSite): EvidenceVariable {
  const notes = [
    outcome.criteria && `Criteria: ${outcome.criteria}`,
    outcome.timeFrame && `Time frame: ${outcome.timeFrame}`,
    outcome.harm?.ctcaeVersion && `CTCAE ${outcome.harm.ctcaeVersion}`,
    outcome.harm && `Attribution: ${outcome.harm.attribution}`,
    outcome.harm?.leavesOut && sentenceStart(harmOmissions[outcome.harm.leavesOut]),
  ].filter((note): note is string => Boolean(note))
  return {
    resourceType: 'EvidenceVariable',
    id: fhirId(outcome.id),
    text: narrative(outcome.title, outcome.definition),
    // Outcomes of several studies that answer one question share a concept of ours; no catalogue's code stands in the record.
    identifier: [
      { system: `${site.address}/outcomes`, value: outcome.concept },
      { system: studyAddress(site, study.slug, '/data'), value: outcome.id },
    ],
    title: outcome.title,
    status: 'active',
    date: study.editorial.reviewedOn,
    publisher: site.name,
    description: outcome.definition,
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
    ...handlingOf(outcome, study),
  }
}

/** How an outcome was counted or measured, where all its results say the same of it: a median of a time is neither. */
function handlingOf(outcome: Outcome, { results }: Study): Pick<EvidenceVariable, 'handling'> {
  const kinds = results.filter(({ outcomeId }) => outcomeId === outcome.id).map(({ kind }) => kind)
  if (kinds.length > 0 && kinds.every((kind) => kind === 'proportion')) return { handling: 'dichotomous' }
  return kinds.includes('mean') ? { handling: 'continuous' } : {}
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
  names: readonly KnownName[] = [],
): ResearchStudy {
  const corrections = correctionArtifacts(study.slug, history, site)
  const isSponsored = namesSponsor(study.sponsor)
  const identifiers = [...(study.registryId ? [study.registryId] : []), ...study.otherIds].map(
    studyIdentifier,
  )
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
    studyDesign: studyDesignOf(study),
    condition: study.conditions.map(({ name }) => namedConcept('condition', name, names)),
    focus: study.interventions.map(({ name }) => ({ concept: namedConcept('drug', name, names) })),
    description: study.design.description,
    note: [
      { text: study.status },
      ...(isSponsored ? [] : [{ text: `Sponsor: ${study.sponsor}` }]),
      { text: study.funding.statement },
      ...study.interactions.map((one) => ({
        text: `Test of interaction, as printed. ${formatInteraction(study, one)}`,
      })),
    ],
    ...(isSponsored && {
      associatedParty: [
        {
          name: study.sponsor,
          role: concept('http://hl7.org/fhir/research-study-party-role', 'sponsor', 'sponsor'),
        },
      ],
    }),
    comparisonGroup: study.arms.map((arm) => ({
      linkId: fhirId(arm.id),
      name: arm.title,
      ...(arm.role !== null && { type: { text: armRoles[arm.role] } }),
      description: arm.description,
      observedGroup: { reference: `Group/${armGroupId(arm)}` },
    })),
    // R5 lets a study point to the papers of its results, and not to Evidence: that points here.
    result: [{ reference: `Citation/${fhirId(study.primarySourceId)}` }],
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
