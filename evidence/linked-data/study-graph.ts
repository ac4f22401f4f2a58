import type { Article, CorrectionComment, Graph, WebPage } from 'schema-dts'
import { abstractPath } from '@/evidence/abstract/abstract-files'
import type { OtherNames } from '@/evidence/format/other-names'
import { licence, type ExportSite } from '@/evidence/study/site'
import { historyPath } from '@/evidence/revisions/addresses'
import { correctionsOf } from '@/evidence/revisions/corrections'
import type { NumberedRevision, Revision } from '@/evidence/revisions/revision'
import { changedOn } from '@/evidence/revisions/revision'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { datasetOf } from './dataset'
import { correctedSources, paperOf } from './paper'
import { crumbList, graph, publisherOf } from './site-nodes'
import { trialAndDrugs } from './trial'

/** What linked data needs to know of the page that it stands on. */
export type LinkedPage = {
  site: ExportSite
  view: 'summary' | 'plain' | 'data' | 'sources'
  /** Path of the page, for example `/studies/x/data`. */
  path: string
  title: string
  description: string
  crumbs: { href: string; label: string }[]
  history: readonly Revision[]
  /** Under which names and codes catalogues have drugs and diseases. */
  names: readonly OtherNames[]
}

/**
 * Returns what a study's page says to machines: our article and the page that it stands on, the paper it rests on, the
 * study and its drugs, the data set and the way here. Each view names what stands on it: the results themselves are
 * linked data on the data view alone, as the whole data set is, and corrections of other sources on the view of the sources.
 */
export function studyGraph(study: Study, page: LinkedPage): Graph {
  const { site, view } = page
  const home = `${site.address}/studies/${study.slug}`
  const changed = changedOn(study, page.history)
  const paper = paperOf(findSource(study, study.primarySourceId), `${home}#paper`)
  return graph(
    articleOf(study, page, changed),
    pageOf(study, page, changed),
    paper,
    ...trialAndDrugs(study, { site, id: `${home}#trial`, names: page.names }),
    // Described once, in full: elsewhere its address stands for it.
    ...(view === 'data' ? [datasetOf(study, site, changed)] : []),
    publisherOf(site),
    crumbList(page.crumbs, site),
  )
}

function articleOf(study: Study, page: LinkedPage, changed: string): Article {
  const { site, view, history } = page
  const address = site.address + page.path
  const home = `${site.address}/studies/${study.slug}`
  const { publishedOn, version } = study.editorial
  // Said once, where the numbers stand.
  const corrections =
    view === 'data' ? correctionsOf(history).map((revision) => correctionOf(study, revision, site)) : []
  return {
    '@type': 'Article',
    '@id': `${address}#article`,
    url: address,
    mainEntityOfPage: { '@id': address },
    headline: page.title,
    description: page.description,
    image: [`${home}/opengraph-image`, site.address + abstractPath(study.slug, '.png')],
    inLanguage: site.language,
    datePublished: publishedOn,
    dateModified: changed,
    version,
    author: publisherOf(site),
    publisher: { '@id': `${site.address}/#publisher` },
    publishingPrinciples: `${site.address}/methods`,
    license: licence.address,
    isAccessibleForFree: true,
    isBasedOn: [{ '@id': `${home}#paper` }, { '@id': `${home}/data#dataset` }],
    citation: [{ '@id': `${home}#paper` }, ...(view === 'sources' ? correctedSources(study, site) : [])],
    about: { '@id': `${home}#trial` },
    ...(corrections.length > 0 && { correction: corrections }),
  }
}

/** What was wrong and was mended: an update is no correction. */
function correctionOf({ slug }: Study, revision: NumberedRevision, site: ExportSite): CorrectionComment {
  const lines = revision.changes.map(
    ({ result, source, was, is }) => `${result} (${source}): ${was} became ${is}.`,
  )
  return {
    '@type': 'CorrectionComment',
    text: [revision.note, ...lines].join(' '),
    datePublished: revision.date,
    url: site.address + historyPath(slug, revision.number),
  }
}

function pageOf(study: Study, { site, path }: LinkedPage, changed: string): WebPage {
  const { reviewer, reviewedOn } = study.editorial
  const address = site.address + path
  return {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    isPartOf: { '@id': `${site.address}/#site` },
    dateModified: changed,
    lastReviewed: reviewedOn,
    // The page says so where its authors alone have read it; that is no reviewer to name.
    ...(!reviewer.startsWith('the same') && { reviewedBy: { '@type': 'Organization', name: reviewer } }),
  }
}
