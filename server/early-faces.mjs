// Where the site's own faces are fetched early. On a phone its own faces set the words (app/styles/base.css), for the first
// view of a study waited two fifths longer for those of the site; what is not used there must not be fetched.

const wide = '(min-width: 40rem)'
const earlyFace = /<link rel="preload"(?![^>]* media=)(?=[^>]* as="font")/g

/**
 * Returns the page with its faces fetched early in wide windows alone.
 * @param {string} html
 */
export const earlyFacesByWindow = (html) => html.replace(earlyFace, `$& media="${wide}"`)

/**
 * Returns what a page uses of the things that the framework's Link header would have a browser fetch early: its sheets,
 * and its faces in wide windows. No script.
 * @param {unknown} header
 */
export function faceAndStyleLinks(header) {
  const links = [header ?? []].flat().flatMap((value) => String(value).split(/,\s*(?=<)/))
  return links
    .filter((link) => /;\s*as="?(?:font|style)"?(?:;|$)/.test(link))
    .map((link) => (/;\s*as="?font/.test(link) ? `${link}; media="${wide}"` : link))
    .join(', ')
}
