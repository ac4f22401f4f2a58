import type { Graph, Thing } from 'schema-dts'
import { licence, studyAddress, type ExportSite } from '@/evidence/exports/site'
import type { Study, Term } from '@/evidence/study/study'

type DescribedSite = ExportSite & { description: string }
const graph = (...nodes: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': nodes })

/** Returns who publishes the site and what it is called, for the front page. */
export function siteGraph(site: DescribedSite): Graph {
  const home = `${site.address}/`
  return graph(
    { '@type': 'Organization', '@id': `${home}#publisher`, name: site.name, url: home },
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      name: site.name,
      url: home,
      description: site.description,
      inLanguage: site.language,
      license: licence.address,
      publisher: { '@id': `${home}#publisher` },
    },
  )
}

/** Returns the glossary as a set of defined terms. */
export function termSetGraph(terms: readonly Term[], site: ExportSite): Graph {
  const address = `${site.address}/glossary`
  return graph({
    '@type': 'DefinedTermSet',
    '@id': `${address}#terms`,
    url: address,
    name: `Glossary of ${site.name}`,
    inLanguage: site.language,
    license: licence.address,
    hasDefinedTerm: terms.map(({ id, term, abbreviation, synonyms, definition }) => ({
      '@type': 'DefinedTerm' as const,
      '@id': `${address}#${id}`,
      name: term,
      description: definition,
      ...(abbreviation && { termCode: abbreviation }),
      ...(synonyms.length > 0 && { alternateName: synonyms }),
    })),
  })
}

/** Returns a list of studies in the order in which the page shows them. */
export function studyListGraph(
  studies: readonly Pick<Study, 'slug' | 'title'>[],
  path: string,
  name: string,
  site: ExportSite,
): Graph {
  return graph({
    '@type': 'ItemList',
    '@id': `${site.address}${path}#list`,
    name,
    numberOfItems: studies.length,
    itemListElement: studies.map(({ slug, title }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: title,
      url: studyAddress(site, slug),
    })),
  })
}
