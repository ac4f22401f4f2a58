import {
  addressesInCss,
  addressesInHtml,
  addressesInJson,
  addressesInLinkHeader,
  addressesInText,
  idsIn,
  type Named,
} from './addresses-in'

/** What one address of the site answered, and what that answer names on the site itself. */
export type Visit = {
  path: string
  status: number
  type: string
  location: string | null
  /** Whether search engines are asked to leave it out. */
  noindex: boolean
  ids: Set<string>
  /** Ids that only make sense to a program, for example of a JSON document, are not looked for. */
  isPage: boolean
  links: Link[]
}
/** A link between two addresses of the site; paths carry their query, never a fragment. */
export type Link = Named & { from: string; to: string; fragment: string | null }

type Crawl = {
  /** Where the site is served now, for example `http://127.0.0.1:4173`. */
  home: string
  /** The address that the site says is its own, for example `https://denominator.example`. */
  ownAddress: string
  seeds: readonly string[]
}

const atOnce = 8

/** Fetches the seeds and every address of the site that an answer names, and returns each by its path. */
export async function crawl(site: Crawl): Promise<Map<string, Visit>> {
  const visits = new Map<string, Visit>()
  const waiting = [...new Set(site.seeds)]
  const known = new Set(waiting)
  while (waiting.length > 0) {
    const wave = await Promise.all(waiting.splice(0, atOnce).map((path) => visitOf(path, site)))
    for (const visit of wave) {
      visits.set(visit.path, visit)
      // A choice of filters leads to all other choices: what a query answers is looked at, not walked on from.
      if (visit.path.includes('?')) continue
      for (const { to } of visit.links) {
        if (!known.has(to)) waiting.push(to)
        known.add(to)
      }
    }
  }
  return visits
}

/** Fetches one address of the site. */
export async function visitOf(path: string, site: Omit<Crawl, 'seeds'>): Promise<Visit> {
  const answer = await fetch(`${site.home}${path}`, { redirect: 'manual' })
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const text = await answer.text()
  const isPage = type === 'text/html'
  const named = [...namedBy(type, text), ...addressesInLinkHeader(answer.headers.get('link') ?? '')]
  const robots = `${answer.headers.get('x-robots-tag') ?? ''} ${/<meta name="robots" content="([^"]*)"/.exec(text)?.[1] ?? ''}`
  return {
    path,
    status: answer.status,
    type,
    location: answer.headers.get('location'),
    noindex: robots.includes('noindex'),
    ids: isPage || type === 'image/svg+xml' ? idsIn(text) : new Set(),
    isPage,
    links: named.flatMap((one) => linkFrom(path, one, site) ?? []),
  }
}

function namedBy(type: string, text: string): Named[] {
  if (type === 'text/html') return addressesInHtml(text)
  if (type === 'text/css') return addressesInCss(text)
  if (type === 'image/svg+xml') return addressesInHtml(text)
  if (/\bjson$/.test(type)) return addressesInJson(JSON.parse(text), 'JSON')
  if (/xml$|^text\/(?:plain|markdown)$/.test(type)) return addressesInText(text, type)
  return []
}

/** Returns the link when it stays on the site; null for another site, a mail address, data, or a template to fill in. */
function linkFrom(from: string, named: Named, { home, ownAddress }: Omit<Crawl, 'seeds'>): Link | null {
  if (/[{}]/.test(named.address) || !URL.canParse(named.address, `${home}${from}`)) {
    return /[{}]/.test(named.address) ? null : { ...named, from, to: named.address, fragment: null }
  }
  const url = new URL(named.address, `${home}${from}`)
  if (url.origin !== new URL(home).origin && url.origin !== new URL(ownAddress).origin) return null
  return {
    ...named,
    from,
    to: url.pathname + url.search,
    fragment: url.hash ? decodeURIComponent(url.hash.slice(1)) : null,
  }
}
