/** The identifiers of a source that its address may hold, and how the address holds them. */
const inAddress = {
  doi: /doi\.org\/(10\.\d{4,9}\/[^?#\s]+)/i,
  pmid: /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)/i,
  pmcid: /\/(PMC\d+)\b/i,
} as const
export type IdentifierField = keyof typeof inAddress

type Identified = { url: string | null } & Record<IdentifierField, string | null>
export type IdentifierClash = { field: IdentifierField; recorded: string; inAddress: string }

/**
 * Returns the identifiers of a source that differ from the one in its own address. Which of the two is the slip cannot
 * be told from here: a number of one article at the address of another reads like any other number.
 */
export function identifierClashes(source: Identified): IdentifierClash[] {
  return (Object.keys(inAddress) as IdentifierField[]).flatMap((field) => {
    const recorded = source[field]
    const found = source.url?.match(inAddress[field])?.[1]
    if (recorded === null || found === undefined) return []
    const isSame = recorded.toLowerCase() === decodeURIComponent(found).toLowerCase()
    return isSame ? [] : [{ field, recorded, inAddress: found }]
  })
}
