import path from 'node:path'
import { lookup } from 'mrmime'

/** What the table of types lacks, or names in a way that this site does not. @type {Record<string, string>} */
const own = {
  '.ico': 'image/x-icon',
  // The sitemaps and feeds say so too; `text/xml` means the same.
  '.xml': 'application/xml',
}

/** Text for which readers would otherwise guess an encoding, or look for one inside. */
const isText = /^text\/|^application\/(?:[\w.-]+\+)?(?:json|xml)$|\+xml$/

/**
 * Returns the content type that a file's name stands for, except a neutral one when it is not known.
 * @param {string} file
 */
export function contentTypeOf(file) {
  const ending = path.extname(file).toLowerCase()
  const type = own[ending] ?? (ending && lookup(ending))
  if (!type) return 'application/octet-stream'
  return isText.test(type) ? `${type}; charset=utf-8` : type
}
