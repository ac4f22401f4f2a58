import type { Study } from '@/evidence/study/study'
import { exportFormats, exportPath } from './formats'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'

/** One link of the signposting.org pattern: a relation, an address, and the type of what is there. */
export type Signpost = { rel: string; href: string; type?: string }

const linksetType = 'application/linkset+json'
export const linksetPath = (slug: string): string => `/studies/${slug}.linkset.json`

/**
 * Returns where machines find the rest of a study from its page: how to cite it (our page: the paper has a name of its
 * own), what it is, who wrote it, its files, and the same as a link set. The licence stands on every page of the site.
 */
export function studySignposts(study: Study, site: ExportSite): Signpost[] {
  return [
    { rel: 'cite-as', href: studyAddress(site, study.slug) },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/Article' },
    { rel: 'author', href: `${site.address}/about` },
    ...exportFormats.map(({ ending, type, holds }) => ({
      rel: holds === 'references' ? 'describedby' : 'item',
      href: site.address + exportPath(study.slug, ending),
      type,
    })),
    { rel: 'linkset', href: site.address + linksetPath(study.slug), type: linksetType },
  ]
}

/** Returns the links of a study's file back to its page: of its results as a part, of a reference as its description. */
export function fileSignposts(
  slug: string,
  holds: (typeof exportFormats)[number]['holds'],
  site: ExportSite,
): Signpost[] {
  const rel = holds === 'references' ? 'describes' : 'collection'
  return [{ rel, href: studyAddress(site, slug), type: 'text/html' }]
}

/** Returns all of these as a link set (RFC 9264), for machines that would rather read one document than headers. */
export function studyLinkset(study: Study, site: ExportSite): { linkset: Record<string, unknown>[] } {
  const license = { rel: 'license', href: licence.address }
  const page = studySignposts(study, site).filter(({ rel }) => rel !== 'linkset')
  const files = exportFormats.map(({ ending, holds }) => ({
    anchor: site.address + exportPath(study.slug, ending),
    links: [...fileSignposts(study.slug, holds, site), license],
  }))
  const contexts = [{ anchor: studyAddress(site, study.slug), links: [...page, license] }, ...files]
  return { linkset: contexts.map(({ anchor, links }) => ({ anchor, ...byRelation(links) })) }
}

function byRelation(links: readonly Signpost[]): Record<string, Omit<Signpost, 'rel'>[]> {
  const relations: Record<string, Omit<Signpost, 'rel'>[]> = {}
  for (const { rel, ...target } of links) relations[rel] = [...(relations[rel] ?? []), target]
  return relations
}
