/** The page of all corrections, and its feeds. */
export const correctionsPath = '/corrections'

/** Returns the address of a study's history; with a number, of one revision in it. */
export const historyPath = (slug: string, number?: number): string =>
  `/studies/${slug}/history${number === undefined ? '' : `#revision-${number}`}`

/** Returns the address of a revision of a study as it was; with a result, of that result in it. */
export const revisionPath = (slug: string, number: number, resultId?: string): string =>
  `/studies/${slug}/v/${number}${resultId === undefined ? '' : `#result-${resultId}`}`

/** Returns the address of the file that a revision is kept as. */
export const revisionFilePath = (slug: string, number: number): string => `/studies/${slug}/v/${number}.json`
