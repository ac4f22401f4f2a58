import type { Bundle, FhirResource } from 'fhir/r5'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import type { Revision } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { reportRows } from '../report-row'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { evidenceOf } from './evidence'
import { findingsOf } from './findings'
import { citationResource, groupOf, researchStudyOf, variableOf } from './resources'

/**
 * Returns a study as a FHIR R5 collection: the study, its sources, analysis populations and outcomes, one Evidence for
 * each report of each result, and the summary of findings. References are relative and resolve within the bundle.
 */
export function studyBundle(
  study: Study,
  site: ExportSite,
  history: readonly Revision[] = [],
  readings: Readings = noReadings,
): Bundle {
  const resources: FhirResource[] = [
    researchStudyOf(study, site, history),
    ...study.sources.map((source) => citationResource(source, study, site)),
    ...study.populations.map(groupOf),
    ...study.outcomes.map((outcome) => variableOf(outcome, study, site)),
    ...reportRows(study, readings).map((row) => evidenceOf(row, site, history)),
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
