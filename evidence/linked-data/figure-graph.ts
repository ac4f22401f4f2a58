import type { Graph } from 'schema-dts'
import type { OtherNames } from '@/evidence/format/other-names'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { crumbList, graph, publisherOf } from './site-nodes'
import { trialAndDrugs } from './trial'

/** A figure on a page of its own. */
export type FigurePage = {
  /** Path of the page; with `.png` and `.svg` at its end, of the files. */
  path: string
  title: string
  caption: string
  /** What the drawing shows, in words. */
  description: string
  /** Of the PNG, in pixels. */
  size: { width: number; height: number }
  crumbs: readonly { href: string; label: string }[]
  names: readonly OtherNames[]
}

/**
 * Returns what a figure's page says to machines: the picture in both of its forms with its licence and its maker, the study and the drugs
 * that it is about, and the way here. The data it is drawn from are named by their address alone, and described there.
 */
export function figureGraph(study: Study, page: FigurePage, site: ExportSite): Graph {
  const address = site.address + page.path
  const home = studyAddress(site, study.slug)
  return graph(
    {
      '@type': 'ImageObject',
      '@id': `${address}#figure`,
      url: address,
      mainEntityOfPage: address,
      name: page.title,
      caption: page.caption,
      description: page.description,
      contentUrl: `${address}.png`,
      encodingFormat: 'image/png',
      width: { '@type': 'QuantitativeValue', value: page.size.width, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: page.size.height, unitCode: 'E37' },
      encoding: {
        '@type': 'ImageObject',
        contentUrl: `${address}.svg`,
        encodingFormat: 'image/svg+xml',
      },
      inLanguage: site.language,
      creator: publisherOf(site),
      creditText: site.name,
      copyrightNotice: `${site.name}, ${licence.shortName}`,
      license: licence.address,
      acquireLicensePage: `${site.address}/about`,
      isAccessibleForFree: true,
      about: { '@id': `${home}#trial` },
      isBasedOn: { '@id': `${home}/data#dataset` },
      isPartOf: { '@id': `${home}#article` },
    },
    ...trialAndDrugs(study, { site, id: `${home}#trial`, names: page.names }),
    publisherOf(site),
    crumbList(page.crumbs, site),
  )
}
