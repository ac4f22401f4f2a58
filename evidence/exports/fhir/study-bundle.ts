import type { Bundle, FhirResource } from 'fhir/r5'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import type { Revision } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { reportRows } from '../report-row'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { KnownName } from '@/evidence/record/names-schema'
import { checkAssessments, rulingAssessments } from './assessments'
import { evidenceOf } from './evidence'
import { findingsOf } from './findings'
import { armGroupOf, assignmentOf, comparedArms, groupOf } from './groups'
import { reportComposition } from './report-composition'
import { citationResource, researchStudyOf, variableOf } from './resources'

/**
 * Returns a study as a FHIR R5 collection: the study, its report, its sources, people and outcomes, one Evidence for each report of
 * each result, what was ruled and checked of them, and the summary of findings. Drugs and diseases have the codes of the table of
 * names. References are relative and resolve within the bundle.
 */
export function studyBundle(
  study: Study,
  site: ExportSite,
  history: readonly Revision[] = [],
  readings: Readings = noReadings,
  names: readonly KnownName[] = [],
): Bundle {
  const resources: FhirResource[] = [
    researchStudyOf(study, site, history, names),
    reportComposition(study, site),
    ...study.sources.map((source) => citationResource(source, study, site)),
    ...study.populations.map(groupOf),
    ...study.arms.map((arm) => armGroupOf(arm, study, names)),
    ...study.outcomes.map((outcome) => variableOf(outcome, study, site)),
    ...comparedArms(study).map((pair) => assignmentOf(pair, study, site)),
    ...reportRows(study, readings).map((row) => evidenceOf(row, site, history)),
    ...rulingAssessments(study, site),
    ...checkAssessments(study, site),
    ...findingsOf(study, site),
  ]
  return {
    resourceType: 'Bundle',
    id: study.slug,
    identifier: { system: site.address, value: studyAddress(site, study.slug) },
    type: 'collection',
    // Midnight of the day of the last review; a build's own clock would change the file without a change in it.
    timestamp: `${study.editorial.reviewedOn}T00:00:00Z`,
    link: [
      { relation: 'self', url: studyAddress(site, study.slug, '.fhir.json') },
      { relation: 'license', url: licence.address },
    ],
    entry: resources.map((resource) => ({
      fullUrl: studyAddress(site, study.slug, `/fhir/${resource.resourceType}/${resource.id}`),
      resource,
    })),
  }
}
