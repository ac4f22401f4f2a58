import { formatDate } from '@/evidence/format/date'
import { authorOf, licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'

/** Returns how a part of a study's report is cited as ours, with its address: the paper is cited for what the paper says. */
export function ourCitation(study: Study, title: string, rest: string, site: ExportSite): string {
  const { version, reviewedOn } = study.editorial
  return `${authorOf(site)}. ${title}. In: ${study.title}. Version ${version}, ${formatDate(reviewedOn)}. ${studyAddress(site, study.slug, rest)} (${licence.shortName})`
}
