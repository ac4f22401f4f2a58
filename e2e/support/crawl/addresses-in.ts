/**
 * One address that an answer names. `leads`: a reader goes there. `needs`: the browser loads it. `tells`: a machine is
 * told of it. `type` is the media type that the answer promises of it, without parameters.
 */
export type Named = { address: string; how: 'leads' | 'needs' | 'tells'; where: string; type: string | null }

const outsideMarkup = /<!--[\s\S]*?-->|<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi
const structured = /<script\b[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/gi
const tag = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi
const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g
const address = /https?:\/\/[^\s"'<>()[\]{}|\\^`*]+/g
const loaded = new Set(['src', 'data', 'poster'])

/** Returns every address that a page names in its markup: links, forms, pictures, notes on the same page, linked data. */
export function addressesInHtml(html: string): Named[] {
  const named: Named[] = [...html.matchAll(structured)].flatMap(([, json = '']) =>
    addressesInJson(JSON.parse(json), 'linked data'),
  )
  for (const [, name = '', rest = ''] of html.replace(outsideMarkup, '').matchAll(tag)) {
    named.push(...addressesInTag(name.toLowerCase(), attributesOf(rest)))
  }
  return named
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  )
}

function addressesInTag(tagName: string, attributes: Map<string, string>): Named[] {
  const named: Named[] = []
  const add = (value: string | undefined, how: Named['how'], where: string, type: string | null = null) => {
    if (value !== undefined) named.push({ address: value, how, where, type: type?.split(';')[0] ?? null })
  }
  const rel = attributes.get('rel') ?? ''
  const href = attributes.get('href') ?? attributes.get('xlink:href')
  const type = attributes.get('type') ?? null
  if (tagName === 'a' || tagName === 'area') add(href, 'leads', '<a>', type)
  else if (tagName === 'link' && /\b(?:stylesheet|icon|preload)\b/.test(rel)) add(href, 'needs', rel, type)
  else if (tagName === 'link') add(href, 'tells', `<link rel="${rel}">`, type)
  else if (tagName !== 'base') add(href, 'needs', `<${tagName} href>`)
  if (tagName === 'form' && attributes.get('method')?.toLowerCase() !== 'post') {
    add(attributes.get('action'), 'leads', '<form>')
  }
  if (tagName === 'iframe') add(attributes.get('src'), 'leads', '<iframe>')
  else for (const name of loaded) add(attributes.get(name), 'needs', `<${tagName} ${name}>`)
  for (const choice of attributes.get('srcset')?.split(/,\s+/) ?? []) {
    add(choice.trim().split(/\s+/)[0], 'needs', 'srcset')
  }
  for (const name of ['popovertarget', 'aria-describedby', 'aria-labelledby', 'for', 'headers', 'list']) {
    const ids = attributes.get(name)?.split(/\s+/).filter(Boolean) ?? []
    for (const id of ids) add(`#${id}`, 'leads', `<${tagName} ${name}>`)
  }
  add(attributes.get('cite'), 'tells', `<${tagName} cite>`)
  const content = attributes.get('content')
  if (tagName === 'meta' && content && /^https?:\/\/\S+$/.test(content)) {
    add(content, 'tells', `<meta ${attributes.get('property') ?? attributes.get('name') ?? ''}>`)
  }
  return named
}

// Names of things, which need not answer: linked data names nodes so, FHIR its entries, JSON Schema itself.
const names = new Set(['@id', 'fullUrl', 'system', '$id', '@context'])

/** Returns every full address in a JSON document but those that only name a thing. */
export function addressesInJson(value: unknown, where: string, key = ''): Named[] {
  if (typeof value === 'string') {
    // With an asterisk it is a pattern, as oEmbed's registry has them.
    return !names.has(key) && /^https?:\/\/[^\s*]+$/.test(value)
      ? [{ address: value, how: 'tells', where: `${where}, ${key}`, type: null }]
      : []
  }
  if (Array.isArray(value)) return value.flatMap((item) => addressesInJson(item, where, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => addressesInJson(item, where, name))
}

/** Returns every full address in a text, such as Markdown, a feed or a style sheet. */
export function addressesInText(text: string, where: string): Named[] {
  const found = [...decodeEntities(text).matchAll(address)].map(([one]) => one.replace(/[.,;:!?]+$/, ''))
  // What ends with an equals sign is for the reader to complete.
  return found
    .filter((one) => !one.endsWith('='))
    .map((one) => ({ address: one, how: 'tells' as const, where, type: null }))
}

/** Returns what a style sheet loads. */
export function addressesInCss(css: string): Named[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, found = '']) => ({
    address: found,
    how: 'needs',
    where: 'url()',
    type: null,
  }))
}

/** Returns the targets of a Link header with the types that it promises. */
export function addressesInLinkHeader(value: string): Named[] {
  return [...value.matchAll(/<([^>]*)>((?:\s*;\s*[\w-]+="[^"]*")*)/g)].map(([, target = '', rest = '']) => ({
    address: target,
    how: 'tells',
    where: `Link header, ${/rel="([^"]*)"/.exec(rest)?.[1] ?? ''}`,
    type: /type="([^";]*)/.exec(rest)?.[1] ?? null,
  }))
}

/** Returns the ids that an answer has, to which a fragment may lead. */
export function idsIn(html: string): Set<string> {
  const ids = [...html.replace(outsideMarkup, '').matchAll(/\sid="([^"]+)"/g)]
  return new Set(ids.map(([, id = '']) => decodeEntities(id)))
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
