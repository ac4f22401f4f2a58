/** The standing of a source after its publication. */
export const standings = {
  unchecked: 'not checked for corrections and retractions',
  clear: 'no correction, expression of concern or retraction found',
  corrected: 'corrected',
  concern: 'under an expression of concern',
  retracted: 'retracted',
} as const
export type Standing = keyof typeof standings

/** Where corrections and retractions of sources are listed. */
export const standingLists = {
  crossref: 'Crossref',
  pubmed: 'PubMed',
  'retraction-watch': 'Retraction Watch',
  publisher: "the publisher's page",
  registry: 'the registry',
} as const
export type StandingList = keyof typeof standingLists
