import type { Link, Visit } from './crawl'

type Visits = ReadonlyMap<string, Visit>

const told = ({ from, where, address }: Link) => `${from} (${where}): ${address}`
const linksOf = (visits: Visits) => [...visits.values()].flatMap(({ links }) => links)

/** Returns every link of the site to an address that answers anything but 200, redirects included. */
export function deadLinks(visits: Visits): string[] {
  return linksOf(visits).flatMap((link) => {
    const target = visits.get(link.to)
    if (!target) return link.from.includes('?') ? [] : [`${told(link)}: never fetched`]
    if (target.status === 200) return []
    return [`${told(link)}: ${target.status}${target.location ? ` to ${target.location}` : ''}`]
  })
}

/** Returns every link to a part of a page that the page does not have. */
export function deadFragments(visits: Visits): string[] {
  return linksOf(visits).flatMap((link) => {
    const target = visits.get(link.to)
    if (!link.fragment || !target?.isPage || target.status !== 200) return []
    // A text fragment is found by the browser, not by an id.
    return target.ids.has(link.fragment) || link.fragment.startsWith(':~:') ? [] : [told(link)]
  })
}

/** Returns every link that promises a media type which its target does not have. */
export function falseTypes(visits: Visits): string[] {
  return linksOf(visits).flatMap((link) => {
    const target = visits.get(link.to)
    if (link.type === null || !target || target.status !== 200) return []
    // oEmbed announces its answers under a type of their own and sends them as plain JSON or XML.
    if (target.type === link.type.replace('+oembed', '')) return []
    return [`${told(link)}: promised ${link.type}, is ${target.type}`]
  })
}

/** Returns the paths that a reader reaches from the front page by links alone, without queries. */
export function reachedByReaders(visits: Visits): Set<string> {
  const reached = new Set(['/'])
  for (const path of reached) {
    for (const { how, to } of visits.get(path)?.links ?? []) if (how === 'leads') reached.add(to)
  }
  return reached
}
