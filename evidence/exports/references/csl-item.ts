import { findSource } from '@/evidence/study/join'
import type { Name } from '@/evidence/study/study'
import type { PartialDate } from '@/evidence/study/result'
import { authorOf, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Source, Study } from '@/evidence/study/study'

type CslDate = { 'date-parts': number[][] }

/** A work in CSL-JSON, the form that citation processors and reference managers share. */
export type CslItem = {
  id: string
  type: string
  title?: string
  author?: Name[]
  'container-title'?: string
  'container-title-short'?: string
  publisher?: string
  issued?: CslDate
  accessed?: CslDate
  volume?: string
  issue?: string
  page?: string
  number?: string
  genre?: string
  DOI?: string
  PMID?: string
  PMCID?: string
  URL?: string
  version?: string
  language?: string
  note?: string
  /** What CSL has no variable for: that not all authors are named. */
  custom?: { authorsComplete: false }
}

/**
 * Returns our page, the paper and every other source, in this order, each an entry of its own: who cites one does not cite another,
 * and whoever repeats a number cites the source that prints it.
 */
export function cslItemsOf(
  study: Study,
  site: ExportSite,
): [page: CslItem, paper: CslItem, ...others: CslItem[]] {
  const others = study.sources.filter(({ id }) => id !== study.primarySourceId)
  return [
    pageItem(study, site),
    sourceItem(findSource(study, study.primarySourceId)),
    ...others.map(sourceItem),
  ]
}

/** Returns our page of a study as a work to be cited. */
export function pageItem(study: Study, site: ExportSite): CslItem {
  const { reviewedOn, version } = study.editorial
  return {
    id: `${site.name.toLowerCase()}-${study.slug}`,
    type: 'report',
    genre: 'Evidence summary',
    title: study.title,
    author: [{ literal: authorOf(site) }],
    publisher: site.name,
    issued: cslDate(reviewedOn),
    URL: studyAddress(site, study.slug),
    version,
    language: site.language,
    note: `Version ${version}, by ${site.name}. It is not the paper; that is cited apart.`,
  }
}

/** Returns a source as a work to be cited. What is not known of it is left out, and the note says so. */
export function sourceItem({ id, reference, ...source }: Source): CslItem {
  const { issued, author, authorsComplete, ...named } = reference
  const date = issued ?? source.published
  const isPublisherNamed = source.publisher !== reference['container-title']
  return {
    id,
    ...named,
    ...(author.length > 0 && { author }),
    ...(isPublisherNamed && reference.type !== 'article-journal' && { publisher: source.publisher }),
    ...(date && { issued: cslDate(date) }),
    ...(source.doi && { DOI: source.doi }),
    ...(source.pmid && { PMID: source.pmid }),
    ...(source.pmcid && { PMCID: source.pmcid }),
    ...(source.url && { URL: source.url }),
    ...(source.accessed && { accessed: cslDate(source.accessed) }),
    ...(!authorsComplete && { custom: { authorsComplete } }),
    ...missingNote({ reference, doi: source.doi, pmid: source.pmid }),
  }
}

const cslDate = (date: PartialDate): CslDate => ({ 'date-parts': [date.split('-').map(Number)] })

/** Says what a reader has to look up before citing the work. */
function missingNote({ reference, doi, pmid }: Pick<Source, 'reference' | 'doi' | 'pmid'>): {
  note?: string
} {
  const { title, author, authorsComplete } = reference
  const missing = [
    title === undefined && 'the title',
    !authorsComplete && (author.length > 0 ? 'further authors' : 'the authors'),
  ].filter(Boolean)
  if (missing.length === 0) return {}
  const where = doi ? ' They can be looked up by the DOI.' : pmid ? ' They can be looked up in PubMed.' : ''
  return { note: `Not known to our record: ${missing.join(', ')}.${where}` }
}
