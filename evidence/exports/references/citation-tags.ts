import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { PartialDate } from '@/evidence/study/result'
import { authorOf, licence, studyAddress, type ExportSite } from '@/evidence/study/site'

/** One page of a study: its path and title, and the day on which what the study's pages say last changed. */
type CitedPage = { path: string; title: string; changed: PartialDate }

/**
 * Returns the tags by which Google Scholar, Zotero and Dublin Core readers take up our page: our authors, our date, as
 * a report of ours. The paper is a reference of it and never the page itself.
 */
export function citationTags(
  study: Study,
  { path, title, changed }: CitedPage,
  site: ExportSite,
): Record<string, string> {
  const { publishedOn } = study.editorial
  const { doi, pmid } = findSource(study, study.primarySourceId)
  const address = site.address + path
  const home = studyAddress(site, study.slug)
  const reference = [doi && `citation_doi=${doi}`, pmid && `citation_pmid=${pmid}`].filter(Boolean)
  return {
    citation_title: title,
    citation_author: authorOf(site),
    citation_publication_date: publishedOn.replaceAll('-', '/'),
    citation_online_date: changed.replaceAll('-', '/'),
    citation_technical_report_institution: site.name,
    citation_language: site.language,
    citation_fulltext_html_url: address,
    ...(reference.length > 0 && { citation_reference: reference.join('; ') }),
    'DC.title': title,
    'DC.creator': authorOf(site),
    'DC.publisher': site.name,
    'DC.date': publishedOn,
    'DCTERMS.modified': changed,
    'DC.type': 'Text',
    'DC.language': site.language,
    'DC.identifier': address,
    'DC.rights': licence.address,
    ...(address !== home && { 'DC.relation': home }),
    ...(doi && { 'DC.source': `https://doi.org/${doi}` }),
  }
}
