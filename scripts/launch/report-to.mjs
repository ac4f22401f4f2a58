import { Stop } from './stop.mjs'

const expected =
  'Leave it unset, or give the https address of a form for a new issue (https://github.com/owner/name/issues/new) or one mail address (mailto:errors@example.org).'
/** Fields that the site fills in itself. */
const filled = ['title', 'body']

/**
 * Stops when SITE_REPORT_TO is not an address that a report of an error can be written into. Unset or empty, pages have no
 * link to report one.
 * @param {string | undefined} value of SITE_REPORT_TO
 */
export function checkReportTo(value) {
  if (value === undefined || value === '') return
  const fault = faultOf(value)
  if (fault !== null) throw new Stop(`SITE_REPORT_TO is ${JSON.stringify(value)}, ${fault}. ${expected}`)
}

/** @param {string} value */
function faultOf(value) {
  if (/[\s\p{Cc}]/u.test(value)) return 'which holds a space or a control character'
  if (value.startsWith('mailto:')) {
    if (/^mailto:[^@?&#,;:<>"/\\]+@[^@?&#,;:<>"/\\%]+$/.test(value)) return null
    return 'which is not one mail address with nothing behind it'
  }
  if (!URL.canParse(value)) return 'which is no address'
  const { protocol, username, password, searchParams } = new URL(value)
  // An address without both strokes would be read, but not be written on in the same way.
  if (protocol !== 'https:' || !value.startsWith('https://'))
    return 'which does not begin with "https://" or "mailto:"'
  if (username !== '' || password !== '') return 'which holds a name or a password'
  const taken = filled.find((field) => searchParams.has(field))
  return taken === undefined ? null : `which fills in the field "${taken}", as the site does itself`
}
