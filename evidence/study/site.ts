/** What exports need to know of the site that publishes them. */
export type ExportSite = {
  name: string
  /** Without a slash at the end: `https://denominator.example`. */
  address: string
  language: string
}

/**
 * Returns who is the author of our pages in every citation of them: the organisation, a name of one word, which readers that split names
 * at spaces leave whole. A page may say beside it who of the organisation wrote it.
 */
export const authorOf = ({ name }: ExportSite): string => name

/** The licence of our words and of the data as we arrange them. Facts are free; quotations stay their authors'. */
export const licence = {
  name: 'Creative Commons Attribution 4.0 International',
  shortName: 'CC BY 4.0',
  spdx: 'CC-BY-4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  scope:
    'Our words and our arrangement of the data are under CC BY 4.0. The numbers themselves are facts and free to use. ' +
    'Quotations belong to their publishers and are kept to 25 words.',
} as const

/** Returns the address of a study's page, or of one of its views: `https://denominator.example/studies/x/data`. */
export const studyAddress = (site: ExportSite, slug: string, rest = ''): string =>
  `${site.address}/studies/${slug}${rest}`
