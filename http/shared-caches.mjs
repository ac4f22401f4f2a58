// What shared caches are told, by the published files and by the interface alike.

/**
 * How long what holds numbers may be kept: a browser always asks again (the ETag makes that cheap), a shared cache after half a minute,
 * and for as long again it may send what it has while it asks. So a corrected number is wrong for a minute at most, where the cache
 * keeps to the rules and the site can be reached; where it cannot, a page a week old is better than none.
 */
export const briefly = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=604800'

/** By this key all of the site is cleared. */
export const wholeSite = 'site'
/** What is answered per request, from the whole database. */
export const questions = 'questions'
/** What tells of several studies, or of none: lists, feeds, maps, pages of a disease or a drug, what has no page. */
const lists = 'lists'

const ofStudy = /^\/(?:embed\/|share\/)?studies\/([a-z0-9-]+)(?=[/.]|$)/

/**
 * Returns the key by which an address is cleared from shared caches after a publication: that of its study, or of all lists.
 * @param {string} path
 */
export function keyOf(path) {
  const slug = ofStudy.exec(path)?.[1]
  return slug === undefined ? lists : `study-${slug}`
}

/**
 * Returns the headers that give a shared cache an answer's keys, under the names that the two kinds of caches read.
 * @param {string} key
 * @returns {Record<string, string>}
 */
export const keyHeaders = (key) => ({
  'surrogate-key': `${wholeSite} ${key}`,
  'cache-tag': `${wholeSite},${key}`,
})
