/** One file in which a study can be had, at `/studies/<slug><ending>`. */
export type ExportFormat = {
  ending: string
  /** Media type, without a character set. */
  type: string
  label: string
  /** What it is for, as a reader of the data page needs to know. */
  purpose: string
  /** What the file holds: the results, a reference to cite, or both together in one archive. */
  holds: 'results' | 'references' | 'everything'
  /** Whether a browser should save it under its name instead of showing it. */
  saved: boolean
}

/** Every file of a study, in the order in which pages list them. */
export const exportFormats = [
  {
    ending: '.csv',
    type: 'text/csv',
    label: 'CSV',
    purpose: 'every report of every result, one a row, for statistics programs',
    holds: 'results',
    saved: true,
  },
  {
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel',
    purpose: 'the same rows with typed columns, and a sheet that explains them',
    holds: 'results',
    saved: true,
  },
  {
    ending: '.json',
    type: 'application/json',
    label: 'JSON',
    purpose: 'the whole study with its checks, by a published schema',
    holds: 'results',
    saved: false,
  },
  {
    ending: '.fhir.json',
    type: 'application/fhir+json',
    label: 'FHIR R5',
    purpose:
      'a bundle of Evidence, with rulings and checks as coded assessments; the report and the summary of findings as Compositions',
    holds: 'results',
    saved: false,
  },
  {
    ending: '.md',
    type: 'text/markdown',
    label: 'Markdown',
    purpose: 'the summary and every result as text, each number with the id of its result',
    holds: 'results',
    saved: false,
  },
  {
    ending: '.ris',
    type: 'application/x-research-info-systems',
    label: 'RIS',
    purpose: 'our page, the paper and every other source, each an entry, for reference managers',
    holds: 'references',
    saved: true,
  },
  {
    ending: '.bib',
    type: 'application/x-bibtex',
    label: 'BibTeX',
    purpose: 'the same entries for LaTeX',
    holds: 'references',
    saved: true,
  },
  {
    ending: '.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    label: 'CSL-JSON',
    purpose: 'the same entries for citation processors',
    holds: 'references',
    saved: false,
  },
  {
    ending: '.zip',
    type: 'application/zip',
    label: 'Archive',
    purpose: 'CSV, JSON, FHIR, checks, citations, data dictionary and licence together',
    holds: 'everything',
    saved: true,
  },
] as const satisfies readonly ExportFormat[]

/** The files that hold every report of every result. */
export const filesOfResults = exportFormats.filter(({ holds }) => holds !== 'references')

export type ExportEnding = (typeof exportFormats)[number]['ending']

/** Returns the address of a study's file: `/studies/atezolizumab-asps.csv`. */
export const exportPath = (slug: string, ending: ExportEnding): string => `/studies/${slug}${ending}`
