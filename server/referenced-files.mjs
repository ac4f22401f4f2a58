// Finds the style sheets, fonts and pictures that a set of pages really uses, so that nothing else is published.

const inHtml = /(?:href|src)="(\/_next\/static\/[^"?#]+)/g
const inCss = /url\(\s*["']?([^"')?#]+)/g

/**
 * Returns the `/_next/static/…` addresses that a page names, scripts excepted.
 * @param {string} html
 */
export function filesNamedByPage(html) {
  return [...html.matchAll(inHtml)]
    .map((match) => match[1] ?? '')
    .filter((address) => !address.endsWith('.js'))
}

/**
 * Returns the `/_next/static/…` addresses that a style sheet names, relative ones resolved against its own address.
 * @param {string} css
 * @param {string} address of the style sheet
 */
export function filesNamedByStyleSheet(css, address) {
  return [...css.matchAll(inCss)]
    .map((match) => match[1] ?? '')
    .filter((url) => !url.startsWith('data:'))
    .map((url) => new URL(url, `http://site${address}`).pathname)
    .filter((pathname) => pathname.startsWith('/_next/static/'))
}
