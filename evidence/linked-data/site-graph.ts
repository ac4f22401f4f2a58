import type { Graph, MedicalCode, MedicalCondition, Thing } from 'schema-dts'
import { codesOf, type OtherNames } from '@/evidence/format/other-names'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { synonymsOf } from '@/evidence/study/condition-hierarchy'
import type { Study, Term } from '@/evidence/study/study'
import { crumbList, graph, publisherOf } from './site-nodes'

type DescribedSite = ExportSite & { description: string }

/** Returns who publishes the site, what it is called and how it is searched, for the front page. */
export function siteGraph(site: DescribedSite): Graph {
  const home = `${site.address}/`
  return graph(
    { ...publisherOf(site), description: site.description, logo: `${site.address}/icon.svg` },
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      name: site.name,
      url: home,
      description: site.description,
      inLanguage: site.language,
      license: licence.address,
      publisher: { '@id': `${home}#publisher` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${site.address}/search?q={search_term_string}` },
        // @ts-expect-error -- how the template's name is bound; search engines define it, the vocabulary's types do not.
        'query-input': 'required name=search_term_string',
      },
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

type TextPage = { path: string; title: string; description: string }

/** Returns one of the site's own texts as an article of ours, and the way to it. */
export function siteTextGraph({ path, title, description }: TextPage, site: ExportSite): Graph {
  const address = site.address + path
  return graph(
    {
      '@type': 'Article',
      '@id': `${address}#article`,
      url: address,
      mainEntityOfPage: address,
      headline: title,
      description,
      inLanguage: site.language,
      author: publisherOf(site),
      publisher: { '@id': `${site.address}/#publisher` },
      license: licence.address,
      isAccessibleForFree: true,
    },
    publisherOf(site),
    crumbList([{ href: path, label: title }], site),
  )
}

type ListedPage = {
  path: string
  name: string
  crumbs: readonly { href: string; label: string }[]
  /** What the list is about, a condition or a drug, as nodes of its own. */
  about?: Thing[]
}

/** Returns a list of studies in the order in which the page shows them, what it is about, and the way to the page. */
export function studyListGraph(
  studies: readonly Pick<Study, 'slug' | 'title'>[],
  { path, name, crumbs, about = [] }: ListedPage,
  site: ExportSite,
): Graph {
  return graph(
    {
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
    },
    ...about,
    crumbList(crumbs, site),
  )
}

/** Returns a condition as the studies of its page name it. */
export function conditionNode(
  { id, name }: { id: string; name: string },
  site: ExportSite,
  known: OtherNames | null,
): MedicalCondition {
  const url = `${site.address}/conditions/${id}`
  const synonyms = synonymsOf(id)
  const alternate = synonyms.length > 0 ? { alternateName: [...synonyms] } : {}
  return {
    '@type': 'MedicalCondition',
    '@id': `${url}#condition`,
    name,
    ...alternate,
    ...codesIn(known),
    url,
  }
}

/** What catalogues call it, where the table of names has that. */
function codesIn(known: OtherNames | null): { code?: MedicalCode[] } {
  const codes = codesOf(known?.identifiers ?? {})
  if (codes.length === 0) return {}
  return {
    code: codes.map(({ catalogue, code }) => ({
      '@type': 'MedicalCode' as const,
      codeValue: code,
      codingSystem: catalogue,
    })),
  }
}

/**
 * Returns a drug as the studies of its page name it. A class that joins two kinds, "PD-1 or PD-L1 inhibitor", is a label
 * for grouping and describes no drug, so it is not told as one.
 */
export function drugNode(
  { id, name, drugClass }: { id: string; name: string; drugClass: string },
  site: ExportSite,
  known: OtherNames | null,
): Thing {
  const url = `${site.address}/treatments/${id}`
  const others = [...(known?.brands ?? []), ...(known?.codes ?? [])]
  return {
    '@type': 'Drug',
    '@id': `${url}#drug`,
    name,
    nonProprietaryName: name,
    ...(others.length > 0 && { alternateName: others }),
    ...codesIn(known),
    ...(drugClass.includes(' or ') ? {} : { drugClass: { '@type': 'DrugClass', name: drugClass } }),
    url,
  }
}
