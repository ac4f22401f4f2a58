import { formatList } from './list'

/** What is known of a name: how else it is sold or was called, and its codes in catalogues. */
export type OtherNames = {
  kind: string
  name: string
  brands?: string[] | undefined
  codes?: string[] | undefined
  identifiers?: Readonly<Partial<Record<Catalogue, string | undefined>>> | undefined
}

/** The catalogues by the names that readers know them by. */
const catalogues = {
  atc: 'ATC',
  rxnorm: 'RxNorm',
  ncit: 'NCIt',
  mesh: 'MeSH',
  icdO3: 'ICD-O-3',
  orphanet: 'Orphanet',
} as const
type Catalogue = keyof typeof catalogues

/** Returns what the table of names holds of a drug or a disease; null where it holds nothing. */
export const knownName = <T extends OtherNames>(
  names: readonly T[],
  kind: 'drug' | 'condition',
  name: string,
): T | null => names.find((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase()) ?? null

/** Returns the brands and codes of a name in a sentence or two; an empty text where the table has none. */
export function sayOtherNames({ brands = [], codes = [], identifiers = {} }: OtherNames): string {
  const known = codesOf(identifiers).map(({ catalogue, code }) => `${catalogue} ${code}`)
  return [
    brands.length > 0 && `Sold as ${formatList(brands)}.`,
    codes.length > 0 && `In development: ${formatList(codes)}.`,
    known.length > 0 && `Codes: ${known.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Returns the codes of a name with the catalogues that gave them. */
export function codesOf(
  identifiers: NonNullable<OtherNames['identifiers']>,
): { catalogue: string; code: string }[] {
  return Object.entries(catalogues).flatMap(([key, catalogue]) => {
    const code = identifiers[key as Catalogue]
    return code === undefined ? [] : [{ catalogue, code }]
  })
}
