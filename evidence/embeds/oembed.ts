import { standaloneDrawing } from '@/evidence/figures/files/standalone'
import { findFigure } from '@/evidence/figures/catalogue'
import { escapeXml } from '@/evidence/markup/xml'
import { authorOf, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { cardHeight } from './card-height'
import type { Embedded } from './embed-address'
import { cardOf, frameMarkup, frameWidth } from './embed-frame'

/** Limits that a consumer sets, in CSS pixels; null for none. */
export type Limits = { maxWidth: number | null; maxHeight: number | null }

/** An answer of the oEmbed protocol (version 1.0, type rich), in the order in which it is written. */
export type OEmbed = Record<string, string | number>

/** What is asked for again is at most a day old, as the site's own pages would be in a cache. */
const cacheSeconds = 86_400

/**
 * Returns how to show a card elsewhere, within the consumer's limits: where they leave too little height for the whole
 * card, the frame scrolls. A thumbnail is named only where it keeps to them.
 */
export function oembedOf(study: Study, embedded: Embedded, limits: Limits, site: ExportSite): OEmbed {
  const card = cardOf(study, embedded)
  const width = Math.min(frameWidth, limits.maxWidth ?? frameWidth)
  const height = Math.min(cardHeight(card, width, site.name), limits.maxHeight ?? Infinity)
  const thumbnail = thumbnailOf(study, embedded, site)
  const fits =
    thumbnail.width <= (limits.maxWidth ?? Infinity) && thumbnail.height <= (limits.maxHeight ?? Infinity)
  return {
    version: '1.0',
    type: 'rich',
    title: `${card.title}. ${card.study}`,
    author_name: authorOf(site),
    author_url: `${site.address}/about`,
    provider_name: site.name,
    provider_url: `${site.address}/`,
    cache_age: cacheSeconds,
    ...(fits && {
      thumbnail_url: thumbnail.address,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    width,
    height,
    html: frameMarkup(embedded, card, { width, height }, site),
  }
}

/**
 * Returns what is said of a page that has no card of its own, a disease's or a drug's: its title and its picture, which lead to it (type
 * link of the protocol). `picture` is the path of a picture of 1,200 by 630 pixels.
 */
export function oembedLink(
  { title, picture }: { title: string; picture: string },
  limits: Limits,
  site: ExportSite,
): OEmbed {
  const [width, height] = [1200, 630]
  const fits = width <= (limits.maxWidth ?? Infinity) && height <= (limits.maxHeight ?? Infinity)
  return {
    ...{ version: '1.0', type: 'link', title },
    ...{ author_name: authorOf(site), author_url: `${site.address}/about` },
    ...{ provider_name: site.name, provider_url: `${site.address}/`, cache_age: cacheSeconds },
    ...(fits && { thumbnail_url: `${site.address}${picture}` }),
    ...(fits && { thumbnail_width: width, thumbnail_height: height }),
  }
}

/** A figure's own picture, twice its drawn size; for a result the picture that goes with links to the study. */
function thumbnailOf(study: Study, { kind, id }: Embedded, site: ExportSite) {
  const home = `${site.address}/studies/${study.slug}`
  if (kind === 'results') return { address: `${home}/opengraph-image`, width: 1200, height: 630 }
  const page = `${home}/figures/${id}`
  const credit = `${study.title}. ${site.name}, ${page}`
  const { width, height } = standaloneDrawing(findFigure(study, id), credit)
  return { address: `${page}.png`, width: width * 2, height: height * 2 }
}

/** Returns the answer as XML. */
export function oembedXml(answer: OEmbed): string {
  const elements = Object.entries(answer).map(
    ([name, value]) => `  <${name}>${escapeXml(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('\n')}\n</oembed>\n`
}

/** Returns this site as an entry of the registry of providers at oembed.com. */
export function oembedProviders(site: ExportSite): unknown[] {
  const home = site.address
  const schemes = ['/studies/*', '/embed/studies/*', '/conditions/*', '/treatments/*'].map(
    (scheme) => home + scheme,
  )
  const endpoint = { schemes, url: oembedEndpoint(site), formats: ['json', 'xml'], discovery: true }
  return [{ provider_name: site.name, provider_url: `${home}/`, endpoints: [endpoint] }]
}

export const oembedEndpoint = (site: ExportSite): string => `${site.address}/oembed`

/** Returns the address at which the endpoint says how to show a page: for the page's own discovery links. */
export function oembedAddress(page: string, format: 'json' | 'xml', site: ExportSite): string {
  return `${oembedEndpoint(site)}?url=${encodeURIComponent(page)}&format=${format}`
}
