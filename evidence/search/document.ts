/** What can be found, in the order in which it is preferred where a query says nothing of it. */
export const documentKinds = {
  term: 'Glossary',
  condition: 'Disease',
  treatment: 'Treatment',
  study: 'Study',
  result: 'Result',
  page: 'About this site',
  figure: 'Figure',
  source: 'Source',
  prose: 'Text',
} as const
export type DocumentKind = keyof typeof documentKinds

/** One thing that a search can find: a place of the site with the words that lead to it. */
export type SearchDocument = {
  kind: DocumentKind
  /** The study that it belongs to; null for the glossary and the site's own pages. */
  studySlug: string | null
  /** Where it stands, to the anchor: `/studies/atezolizumab-asps/data#progression-free-survival`. */
  address: string
  /** How much it is preferred among its kind: 1, or more for a study's key result. */
  weight: number
  title: string
  /** What the title stands under: a study's short title, a page's name. */
  heading: string
  body: string
  /** Other names and identifiers, which no reader needs to see. */
  abbreviations: string
}

/** A name of something (a term, a drug, a harm; a word in another spelling), which finds what its other names name. */
export type NamedTerm = { termId: string; name: string }
