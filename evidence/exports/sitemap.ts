import { latestDay } from '@/evidence/revisions/revision'
import type { PartialDate } from '@/evidence/study/result'
import type { ExportSite } from '@/evidence/study/site'
import { escapeXml } from '@/evidence/markup/xml'

/**
 * A page that may be indexed: its path, the day on which what it says last changed (null where that is not known), and
 * the path of the picture that stands for it.
 */
export type SitemapEntry = { path: string; changed: PartialDate | null; image?: string }

/** One file of the sitemap, at its address. */
export type SitemapFile = { path: string; xml: string }

/** Most addresses that one file may hold, by the protocol (sitemaps.org). */
export const maxAddresses = 50_000

/**
 * Returns the sitemap: one file, or above 50,000 addresses an index at `/sitemap.xml` and the files that it names, each
 * dated by its newest page.
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  site: ExportSite,
  most = maxAddresses,
): [SitemapFile, ...SitemapFile[]] {
  if (entries.length <= most) return [{ path: '/sitemap.xml', xml: listOf('urlset', 'url', entries, site) }]
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => {
    const own = entries.slice(index * most, (index + 1) * most)
    const days = own.flatMap(({ changed }) => (changed === null ? [] : [changed]))
    return { path: `/sitemaps/${index + 1}.xml`, changed: latestDay(days), own }
  })
  return [
    { path: '/sitemap.xml', xml: listOf('sitemapindex', 'sitemap', parts, site) },
    ...parts.map(({ path, own }) => ({ path, xml: listOf('urlset', 'url', own, site) })),
  ]
}

function listOf(root: string, element: string, entries: readonly SitemapEntry[], site: ExportSite): string {
  const lines = entries.map(({ path, changed, image }) => {
    const lastmod = changed === null ? '' : `<lastmod>${changed}</lastmod>`
    const picture =
      image === undefined
        ? ''
        : `<image:image><image:loc>${escapeXml(site.address + image)}</image:loc></image:image>`
    return `<${element}><loc>${escapeXml(site.address + path)}</loc>${lastmod}${picture}</${element}>`
  })
  const hasImages = entries.some(({ image }) => image !== undefined)
  const images = hasImages ? ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${images}>
${lines.join('\n')}
</${root}>
`
}
