import { Stop } from './stop.mjs'

const expected =
  'Leave it unset, or give the address that readers see, as in SITE_URL=https://evidence.example.org; a site below a path of another one is not served.'

/**
 * Stops when SITE_URL is not the origin of a site: it stands in every canonical address, feed, sitemap and citation, where a slip
 * would be found only by those whom it sends elsewhere.
 * @param {string | undefined} value of SITE_URL
 */
export function checkSiteUrl(value) {
  if (value === undefined) return
  const fault = faultOf(value)
  if (fault !== null) throw new Stop(`SITE_URL is ${JSON.stringify(value)}, ${fault}. ${expected}`)
}

/** @param {string} value */
function faultOf(value) {
  if (value === '') return 'which names no site'
  if (/[\s\p{Cc}]/u.test(value)) return 'which holds a space or a control character'
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return 'which is no address'
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(value)
  if (username !== '' || password !== '') return 'which holds a name or a password'
  if (pathname !== '/' || search !== '' || hash !== '') return 'which has something behind the host'
  const isAtHome = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  return protocol === 'https:' || isAtHome ? null : 'which does not begin with "https://"'
}
