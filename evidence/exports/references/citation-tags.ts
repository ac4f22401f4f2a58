import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { licence, type ExportSite } from '../site'
import { pageReference } from './reference'

/**
 * Returns the tags by which Google Scholar, Zotero and Dublin Core readers take up our page: our authors, our date, as
 * a report of ours. The paper is a reference of it and never the page itself.
 */
export function citationTags(study: Study, site: ExportSite): Record<string, string> {
  const page = pageReference(study, site)
  const { author, reviewedOn } = study.editorial
  const { doi, pmid } = findSource(study, study.primarySourceId)
  const address = page.address ?? site.address
  const reference = [doi && `citation_doi=${doi}`, pmid && `citation_pmid=${pmid}`].filter(Boolean)
  return {
    citation_title: page.title,
    citation_author: author,
    citation_publication_date: reviewedOn.replaceAll('-', '/'),
    citation_technical_report_institution: site.name,
    citation_language: site.language,
    citation_fulltext_html_url: address,
    ...(reference.length > 0 && { citation_reference: reference.join('; ') }),
    'DC.title': page.title,
    'DC.creator': author,
    'DC.publisher': site.name,
    'DC.date': reviewedOn,
    'DC.type': 'Text',
    'DC.language': site.language,
    'DC.identifier': address,
    'DC.rights': licence.address,
    ...(doi && { 'DC.source': `https://doi.org/${doi}` }),
  }
}
