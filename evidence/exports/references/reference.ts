import { findSource } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import { studyAddress, type ExportSite } from '@/evidence/study/site'

export type Author = { family: string; given: string | null } | { name: string }

/** One thing that can be cited: our page, or the paper it rests on. */
export type Reference = {
  id: string
  kind: 'page' | 'article' | 'abstract' | 'document'
  title: string
  authors: Author[]
  /** Whether there are more authors than the record names. */
  andOthers: boolean
  /** Journal, site or publisher. */
  container: string
  issued: PartialDate | null
  volume: string | null
  issue: string | null
  pages: string | null
  doi: string | null
  pmid: string | null
  address: string | null
  version: string | null
  language: string | null
  note: string
}

/** Returns our page and the paper, in this order. They are two entries: who cites one does not cite the other. */
export function referencesOf(study: Study, site: ExportSite): [page: Reference, paper: Reference] {
  return [pageReference(study, site), paperReference(findSource(study, study.primarySourceId))]
}

/** Returns the reference to our page of a study. */
export function pageReference(study: Study, site: ExportSite): Reference {
  const { author, reviewedOn, version } = study.editorial
  return {
    id: `${site.name.toLowerCase()}-${study.slug}`,
    kind: 'page',
    title: study.title,
    authors: [{ name: author }],
    andOthers: false,
    container: site.name,
    issued: reviewedOn,
    volume: null,
    issue: null,
    pages: null,
    doi: null,
    pmid: null,
    address: studyAddress(site, study.slug),
    version,
    language: site.language,
    note: `Evidence summary by ${site.name}, version ${version}. It is not the paper; that is cited apart.`,
  }
}

const inJournal =
  /^(?:(?<author>[^.;]+?)(?<others>,? et al)?\. )?(?<journal>[^.;]+)\. (?<year>\d{4});(?<volume>\d+)(?:\((?<issue>[^)]+)\))?:(?<pages>[\w.-]+?)\.?(?: |$)/
const firstAuthor = /^(?<author>[^.;]+?), et al\. /
const initials = /^(?<family>.+?) (?<initials>[A-Z]{1,3})$/

/** Returns the reference to a source, as far as its record goes: often the first author alone, and no title. */
export function paperReference(source: Source): Reference {
  const parts = inJournal.exec(source.citation)?.groups
  const author = parts?.author ?? firstAuthor.exec(source.citation)?.groups?.author ?? null
  return {
    id: source.id,
    kind: kinds[source.kind] ?? 'document',
    title: titleOf(source),
    authors: author === null ? [] : [authorFrom(author)],
    andOthers: author !== null && source.citation.includes('et al'),
    container: source.publisher,
    issued: source.published ?? parts?.year ?? null,
    volume: parts?.volume ?? null,
    issue: parts?.issue ?? null,
    pages: parts?.pages ?? null,
    doi: source.doi,
    pmid: source.pmid,
    address: source.url,
    version: null,
    language: null,
    note: 'A title in square brackets is our description, and only the first author is named: complete the entry from its DOI or PubMed id.',
  }
}

const kinds: Partial<Record<Source['kind'], Reference['kind']>> = {
  'journal-article': 'article',
  'journal-abstract': 'article',
  'congress-abstract': 'abstract',
}

// "Report of the trial in The Lancet Oncology", "Table 1 of a review …": what records say where no title was transcribed.
const description =
  /^(?:report|abstract|table \d+|retrospective study|prospective study|review) (?:of|from|in) /i

/** A record may describe a paper instead of giving its title; a description stands in brackets, as libraries do it. */
const titleOf = ({ title }: Source) => (description.test(title) ? `[${title}]` : title)

function authorFrom(name: string): Author {
  const person = initials.exec(name)?.groups
  if (!person?.family || !person.initials) return { family: name, given: null }
  return { family: person.family, given: [...person.initials].map((letter) => `${letter}.`).join(' ') }
}
