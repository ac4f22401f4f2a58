// Reading pages ship no script. The framework writes its client, and a second copy of every page as script data, into
// each page it renders; this takes them out again. Data blocks such as JSON-LD are not script and stay.

const scriptElement = /<script\b(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>[\s\S]*?<\/script>/g
const scriptHint = /<link\b[^>]*(?:\bas="script"|\brel="(?:modulepreload|prefetch|expect)")[^>]*>/g
// Markers that let the framework's client find its place; without the client they are dead weight.
const clientMarker = /<!--(?:\/?[$&]|\$[?!~]|html| )?-->/g
// The client's anchors in the page: a connection to this very host, a note about fonts, and an emptied slot.
const clientAnchor =
  /<link rel="preconnect" href="\/"[^>]*>|<meta name="next-size-adjust"[^>]*>|<div hidden=""><\/div>/g

/**
 * Returns the page without scripts, script preloads and client markers; every other byte as it was.
 * @param {string} html
 */
export function withoutScripts(html) {
  return [scriptElement, scriptHint, clientMarker, clientAnchor].reduce(
    (rest, part) => rest.replace(part, ''),
    html,
  )
}

/**
 * Returns what would not work in a page once it is script-free and under the reading pages' policy, as sentences.
 * @param {string} html a page that has been through `withoutScripts`
 * @returns {string[]}
 */
export function faultsOfReadingPage(html) {
  const faults = []
  const near = (/** @type {RegExp} */ pattern) => html.match(pattern)?.[0]?.slice(0, 120)
  const leftover = near(/<script\b(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>/)
  if (leftover) faults.push(`a script remains: ${leftover}`)
  const handler = near(/<[a-z][^<>]*\son[a-z]+="[^"]*"/)
  if (handler) faults.push(`an inline event handler cannot run: ${handler}`)
  const style = near(/<[a-z][^<>]*\sstyle="[^"]*"/) ?? near(/<style\b[^>]*>/)
  if (style) faults.push(`an inline style is blocked by the page's policy, use a class: ${style}`)
  if (/<template id="[BPS]:/.test(html) || /<div hidden="" id="S:/.test(html)) {
    faults.push('a part of the page was left to be put in place by a script (a Suspense boundary)')
  }
  return faults
}
