/** Queries that show what can be asked, with what each shows. */
export const exampleQueries = [
  { query: 'PFS 20.8', shows: 'a number, with the source that prints it' },
  { query: 'ORR', shows: 'an abbreviation, by what it stands for' },
  { query: 'cediranib', shows: 'a drug' },
  { query: '19 of 52', shows: 'a count with its denominator' },
  { query: 'NCT03141684', shows: 'a registry number; a DOI or PMID does as well' },
  { query: 'hypertension', shows: 'a harm, across studies' },
] as const

/** Glossary terms that a reader of any study needs first. */
export const firstTerms = [
  'objective-response',
  'progression-free-survival',
  'overall-survival',
  'confidence-interval',
  'denominator',
  'independent-review',
  'adverse-event',
  'not-reached',
] as const
