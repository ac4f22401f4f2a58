import type { BreadcrumbList, Graph, Organization, Thing } from 'schema-dts'
import type { ExportSite } from '@/evidence/study/site'

/** Returns nodes as a graph in the vocabulary of schema.org. */
export const graph = (...nodes: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': nodes })

/** Returns the publisher of the site, the same thing on every page. */
export function publisherOf({ name, address }: ExportSite) {
  return {
    '@type': 'Organization',
    '@id': `${address}/#publisher`,
    name,
    url: `${address}/`,
  } as const satisfies Organization
}

/** Returns the way from the front page to a page, whose own crumb is the last. */
export function crumbList(
  crumbs: readonly { href: string; label: string }[],
  site: ExportSite,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ href: '/', label: site.name }, ...crumbs].map(({ href, label }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: label,
      item: site.address + href,
    })),
  }
}
