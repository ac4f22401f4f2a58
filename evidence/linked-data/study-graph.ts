import type { BreadcrumbList, Graph, MedicalScholarlyArticle, MedicalTrial, Thing } from 'schema-dts'
import { licence, type ExportSite } from '@/evidence/exports/site'
import { findSource } from '@/evidence/study/join'
import type { Source, Study } from '@/evidence/study/study'
import { datasetOf } from './dataset'

/** What linked data needs to know of the site and of the page that it stands on. */
export type LinkedPage = {
  siteName: string
  siteAddress: string
  language: string
  /** Path of the page, for example `/studies/x/data`. */
  path: string
  title: string
  description: string
  crumbs: { href: string; label: string }[]
}

/** Returns what a study's page says to machines: our article, the paper it rests on, the trial, the data set and the way here. */
export function studyGraph(study: Study, page: LinkedPage): Graph {
  const address = `${page.siteAddress}${page.path}`
  const home = `${page.siteAddress}/studies/${study.slug}`
  const publisher = { '@type': 'Organization', name: page.siteName, url: `${page.siteAddress}/` } as const
  const { author, publishedOn, reviewedOn, version } = study.editorial
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${address}#article`,
        url: address,
        mainEntityOfPage: address,
        headline: page.title,
        description: page.description,
        inLanguage: page.language,
        datePublished: publishedOn,
        dateModified: reviewedOn,
        version,
        author: { '@type': 'Organization', name: author, url: `${page.siteAddress}/about` },
        publisher,
        license: licence.address,
        isAccessibleForFree: true,
        isBasedOn: { '@id': `${home}#paper` },
        citation: { '@id': `${home}#paper` },
        about: { '@id': `${home}#trial` },
      },
      paperOf(findSource(study, study.primarySourceId), `${home}#paper`),
      trialOf(study, `${home}#trial`),
      datasetOf(study, exportSite(page), page.path.endsWith('/data')),
      crumbList(page),
    ] satisfies Thing[],
  }
}

function paperOf(source: Source, id: string): MedicalScholarlyArticle {
  const addresses = [
    source.doi && `https://doi.org/${source.doi}`,
    source.pmid && `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`,
    source.pmcid && `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`,
  ].filter((address) => address !== null)
  return {
    '@type': 'MedicalScholarlyArticle',
    '@id': id,
    name: source.title,
    citation: source.citation,
    ...(source.published && { datePublished: source.published }),
    sameAs: addresses,
  }
}

function trialOf(study: Study, id: string): MedicalTrial {
  return {
    '@type': 'MedicalTrial',
    '@id': id,
    name: study.officialTitle ?? study.title,
    healthCondition: study.conditions.map(({ name }) => ({ '@type': 'MedicalCondition' as const, name })),
    studySubject: study.interventions.map(({ name, drugClass }) => ({
      '@type': 'Drug' as const,
      name,
      description: drugClass,
    })),
    // The vocabulary has no word for one group, for a phase or for masking that nobody stated.
    ...(study.design.masking === 'none' && { trialDesign: 'https://schema.org/OpenTrial' as const }),
    ...(study.registryId && {
      identifier: study.registryId,
      sameAs: `https://clinicaltrials.gov/study/${study.registryId}`,
    }),
  }
}

const exportSite = ({ siteName, siteAddress, language }: LinkedPage): ExportSite => ({
  name: siteName,
  address: siteAddress,
  language,
})

function crumbList({ siteAddress, siteName, crumbs }: LinkedPage): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ href: '/', label: siteName }, ...crumbs].map(({ href, label }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: label,
      item: `${siteAddress}${href}`,
    })),
  }
}
