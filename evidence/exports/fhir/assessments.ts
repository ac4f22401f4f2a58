import type { ArtifactAssessment, ArtifactAssessmentContent, RelatedArtifact } from 'fhir/r5'
import { agreements } from '@/evidence/compare/agreement'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { findSource, shownReport } from '@/evidence/study/join'
import type { Claim, Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import { reportRows, type ReportRow } from '../report-row'
import { fhirId } from './fhir-id'
import { houseConcept, type HouseCode, type HouseSystem } from './house-codes'
import { isChecked, isRuledAnError, judgedIn, type Judged } from './judged'
import { narrative } from './narrative'

const evidenceAt = (id: string) => ({ reference: `Evidence/${fhirId(id)}` })
const rulingId = ({ ruling, of }: Judged): string => fhirId(`ruling-${ruling.id}--${of ?? 'words'}`)
const checksId = ({ joined: { report } }: ReportRow): string => fhirId(`checks-${report.id}`)

/** Returns an editor's rulings, each as an assessment of what it judges: its kind, what came of it, how much it claims, its words. */
export const rulingAssessments = (study: Study, site: ExportSite): ArtifactAssessment[] =>
  judgedIn(study).map((judged) => rulingOf(judged, study, site))

function rulingOf(judged: Judged, study: Study, site: ExportSite): ArtifactAssessment {
  const { of, beside, ruling } = judged
  const { title, kind, outcome, strength, basis, reason, claims, decidedOn, decidedBy } = ruling
  const relatedArtifact = [
    ...beside.map((id): RelatedArtifact => ({
      type: outcome === 'not-comparable' ? 'similar-to' : 'supported-with',
      resourceReference: evidenceAt(id),
    })),
    ...claims.map((claim) => claimed(claim, study)),
  ]
  return {
    resourceType: 'ArtifactAssessment',
    id: rulingId(judged),
    text: narrative(title, reason, `Judged by ${decidedBy}.`),
    title,
    citeAsMarkdown: `${site.name}. ${title}. ${studyAddress(site, study.slug, '/sources')}`,
    date: decidedOn,
    copyright: `${licence.name}, ${licence.address}`,
    artifactReference: of === null ? { reference: `ResearchStudy/${fhirId(study.slug)}` } : evidenceAt(of),
    content: [
      {
        ...classified('disagreement-kind', ['ruling-kind', kind], site),
        summary: reason,
        ...(relatedArtifact.length > 0 && { relatedArtifact }),
        component: [
          classified('outcome', ['ruling-outcome', outcome], site),
          classified('strength', ['ruling-strength', strength], site),
          ...(basis
            ? [{ ...classified('basis', ['ruling-basis', basis.kind], site), summary: basis.words }]
            : []),
        ],
      },
    ],
    ...(outcome === 'open' && { disposition: 'unresolved' as const }),
  }
}

const claimed = ({ sourceId, says, locator }: Claim, study: Study): RelatedArtifact => ({
  type: 'citation',
  label: locator,
  display: `${findSource(study, sourceId).shortTitle}: \u201c${says}\u201d`,
  resourceReference: { reference: `Citation/${fhirId(sourceId)}` },
})

function classified<S extends HouseSystem>(
  aspect: HouseCode<'aspect'>,
  [system, code]: [S, HouseCode<S>],
  site: ExportSite,
): ArtifactAssessmentContent {
  return {
    informationType: 'classifier',
    type: houseConcept('aspect', aspect, site),
    classifier: [houseConcept(system, code, site)],
  }
}

/** Returns what the rules say of each report on which one had a hold, with its working. */
export function checkAssessments(study: Study, site: ExportSite): ArtifactAssessment[] {
  return reportRows(study)
    .filter(isChecked)
    .map((row) => ({
      resourceType: 'ArtifactAssessment',
      id: checksId(row),
      text: narrative(`Checks of what ${row.joined.source.shortTitle} prints for: ${titleOf(row.joined)}.`),
      artifactReference: evidenceAt(row.joined.report.id),
      content: row.checks
        .filter(({ verdict }) => verdict !== 'cannot-be-checked')
        .map(({ rule, verdict, working, acknowledged }) => ({
          informationType: 'classifier' as const,
          summary: acknowledged ? `${working} An editor accepts this.` : working,
          type: houseConcept('check-rule', rule, site),
          classifier: [houseConcept('check-verdict', verdict, site)],
        })),
    }))
}

/**
 * Returns how a report stands to the one that pages show, as a relation that a program can follow: replaced by it where a ruling
 * took the number for an error of transcription.
 */
export function relationToShown(row: ReportRow, site: ExportSite): RelatedArtifact[] {
  const { joined, isShown, cell } = row
  if (isShown || !cell) return []
  return [
    {
      type: isRuledAnError(row) ? 'replaced-with' : 'similar-to',
      classifier: [houseConcept('agreement', cell.agreement, site)],
      label: agreements[cell.agreement],
      display: cell.reason,
      resourceReference: evidenceAt(shownReport(joined.study, joined.result).id),
    },
  ]
}

/** Returns the assessments that speak of a report: rulings, and its checks. */
export function assessmentsOf(row: ReportRow): RelatedArtifact[] {
  const { study, report } = row.joined
  const rulings = judgedIn(study).filter(
    ({ of, beside, ruling }) =>
      of === report.id || (ruling.outcome === 'not-comparable' && beside.includes(report.id)),
  )
  const commented = (label: string, id: string): RelatedArtifact => ({
    type: 'comment-in',
    label,
    resourceReference: { reference: `ArtifactAssessment/${id}` },
  })
  return [
    ...rulings.map((judged) => commented(judged.ruling.title, rulingId(judged))),
    ...(isChecked(row) ? [commented('Checks of the number', checksId(row))] : []),
  ]
}
