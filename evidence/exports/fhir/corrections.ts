import type { RelatedArtifact } from 'fhir/r5'
import { historyPath } from '@/evidence/revisions/addresses'
import { correctionsOf } from '@/evidence/revisions/corrections'
import { revisionKinds, unrecordedKind } from '@/evidence/revisions/kinds'
import { kindOf, type NumberedRevision, type Revision } from '@/evidence/revisions/revision'
import type { JoinedReport } from '@/evidence/study/join'
import type { ExportSite } from '@/evidence/study/site'

/** Returns the corrections of a study, as what carries them says so. */
export const correctionArtifacts = (
  slug: string,
  history: readonly Revision[],
  site: ExportSite,
): RelatedArtifact[] => correctionsOf(history).map((revision) => artifactOf(slug, revision, site))

/** Returns the corrections in which a source's number for a result gave way to the present one. */
export function correctionsOfReport(
  { study, result, source }: JoinedReport,
  history: readonly Revision[],
  site: ExportSite,
): RelatedArtifact[] {
  return correctionsOf(history)
    .filter(({ changes }) =>
      changes.some((change) => change.resultId === result.id && change.source === source.shortTitle),
    )
    .map((revision) => artifactOf(study.slug, revision, site))
}

function artifactOf(slug: string, revision: NumberedRevision, site: ExportSite): RelatedArtifact {
  const kind = kindOf(revision)
  return {
    type: 'correction-in',
    label: `Revision ${revision.number}`,
    display: `${kind === null ? unrecordedKind : revisionKinds[kind].label}: ${revision.note}`,
    document: { url: site.address + historyPath(slug, revision.number) },
    publicationStatus: 'active',
    publicationDate: revision.date,
  }
}
