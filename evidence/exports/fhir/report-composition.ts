import type { CodeableConcept, Composition, CompositionSection } from 'fhir/r5'
import { formatReport } from '@/evidence/format/result'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { authorOf, licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { outcomeDomains, type OutcomeDomain } from '@/evidence/study/vocabulary'
import { titleOf } from '@/evidence/tables/result-rows'
import { reportRows, type ReportRow } from '../report-row'
import { rulingAssessments } from './assessments'
import { concept } from './codes'
import { fhirId } from './fhir-id'
import { houseConcept } from './house-codes'
import { narrative } from './narrative'

const sectionSystem = 'http://hl7.org/fhir/evidence-report-section'

/** HL7's code of a part, where it has one; words alone for the others. */
const domainCodes: Partial<Record<OutcomeDomain, CodeableConcept>> = {
  efficacy: concept(sectionSystem, 'Efficacy-outcomes', 'Efficacy-outcomes'),
  safety: concept(sectionSystem, 'Harms-outcomes', 'Harms outcomes'),
}

/**
 * Returns the report of a study as a Composition, which tells the key result from the rest, what pages show from what other sources
 * print, and where the rulings and the sources are.
 */
export function reportComposition(study: Study, site: ExportSite): Composition {
  const rows = reportRows(study)
  const shown = rows.filter(({ isShown }) => isShown)
  const key = armsOfKeyResult(study)
  const rulings = rulingAssessments(study, site)
  const title = `Report of results: ${study.shortTitle}`
  return {
    resourceType: 'Composition',
    id: fhirId(`report-${study.slug}`),
    text: narrative(title, ...key.map((joined) => `${titleOf(joined)}: ${formatReport(joined)}`)),
    url: studyAddress(site, study.slug, '/data'),
    version: study.editorial.version,
    status: 'final',
    type: { text: 'Evidence report' },
    subject: [{ reference: `ResearchStudy/${fhirId(study.slug)}` }],
    date: study.editorial.reviewedOn,
    author: [{ display: authorOf(site) }],
    title,
    note: [{ text: `${licence.name}, ${licence.address}` }],
    section: [
      {
        title: 'Key result',
        code: houseConcept('report-section', 'key-result', site),
        entry: key.map((joined) => ({
          reference: `Evidence/${fhirId(joined.report.id)}`,
          display: titleOf(joined),
        })),
      },
      ...Object.entries(outcomeDomains).flatMap(([domain, words]) =>
        sectionOf(
          words,
          domainCodes[domain as OutcomeDomain] ?? { text: words },
          shown.filter(({ joined }) => joined.outcome.domain === domain),
        ),
      ),
      ...sectionOf(
        'Other reports',
        houseConcept('report-section', 'other-reports', site),
        rows.filter(({ isShown }) => !isShown),
      ),
      ...(rulings.length === 0
        ? []
        : [
            {
              title: 'Rulings',
              code: houseConcept('report-section', 'rulings', site),
              entry: rulings.map(({ id, title: display }) => ({
                reference: `ArtifactAssessment/${id}`,
                ...(display !== undefined && { display }),
              })),
            },
          ]),
      {
        title: 'Sources',
        code: concept(sectionSystem, 'References', 'References'),
        entry: study.sources.map(({ id, shortTitle }) => ({
          reference: `Citation/${fhirId(id)}`,
          display: shortTitle,
        })),
      },
    ],
  }
}

function sectionOf(title: string, code: CodeableConcept, rows: readonly ReportRow[]): CompositionSection[] {
  if (rows.length === 0) return []
  const entry = rows.map(({ joined }) => ({ reference: `Evidence/${fhirId(joined.report.id)}` }))
  return [{ title, code, entry }]
}
