// What a page tells machines in its head it also tells them in its headers (signposting.org), so that a client can find
// the data, the licence and the name to cite without reading any HTML.

const told = [
  'cite-as',
  'describedby',
  'item',
  'license',
  'author',
  'type',
  'collection',
  'linkset',
  'service-desc',
  'service-doc',
]
const linkElement = /<link\b[^>]*>/g

/**
 * Returns the value of the Link header of a page, except null when its head has no link of these relations.
 * @param {string} html
 */
export function linkHeaderOf(html) {
  const head = html.slice(0, html.indexOf('</head>'))
  const links = [...head.matchAll(linkElement)].flatMap(([element]) => {
    const rels = attribute(element, 'rel')?.split(' ') ?? []
    const href = attribute(element, 'href')
    const type = attribute(element, 'type')
    if (!href || /[<>\s]/.test(href)) return []
    return rels
      .filter((rel) => told.includes(rel))
      .map((rel) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
  })
  return links.length > 0 ? links.join(', ') : null
}

/**
 * @param {string} element
 * @param {string} name
 */
function attribute(element, name) {
  const value = element.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
  return value?.replaceAll('&amp;', '&')
}
