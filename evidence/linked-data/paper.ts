import type {
  CorrectionComment,
  CreativeWork,
  MedicalScholarlyArticle,
  Organization,
  Person,
  PropertyValue,
} from 'schema-dts'
import { citationOf } from '@/evidence/format/citation'
import type { ExportSite } from '@/evidence/study/site'
import { sayStanding, standingOf, standingWarning } from '@/evidence/study/standing'
import { findSource } from '@/evidence/study/join'
import type { Resolution, Source, Study } from '@/evidence/study/study'

/** Returns the paper that a study's pages rest on, under its own names: it is never our page. */
export function paperOf(source: Source, id: string): MedicalScholarlyArticle {
  const named = [
    ['doi', source.doi, `https://doi.org/${source.doi}`],
    ['pmid', source.pmid, `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`],
    ['pmcid', source.pmcid, `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`],
  ] as const
  const { title } = source.reference
  const known = named.flatMap(([propertyID, value, address]) =>
    value ? [{ propertyID, value, address }] : [],
  )
  return {
    '@type': 'MedicalScholarlyArticle',
    '@id': id,
    ...(title && { name: title }),
    ...(standingWarning(source) !== null && { creativeWorkStatus: sayStanding(standingOf(source)) }),
    ...authorsOf(source),
    citation: citationOf(source),
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(source.published && { datePublished: source.published }),
    identifier: known.map(({ propertyID, value }): PropertyValue => ({
      '@type': 'PropertyValue',
      propertyID,
      value,
    })),
    sameAs: known.map(({ address }) => address),
  }
}

/** All authors that are known. Where more there are, a reader of the graph could not tell, so that none is named. */
function authorsOf({ reference }: Source): { author?: (Person | Organization)[] } {
  const { author, authorsComplete } = reference
  if (author.length === 0 || !authorsComplete) return {}
  return {
    author: author.map((name) =>
      'literal' in name
        ? { '@type': 'Organization', name: name.literal }
        : {
            '@type': 'Person',
            name: [name.given, name.family].filter(Boolean).join(' '),
          },
    ),
  }
}

/** Kinds of disagreement in which a source has printed what the original does not say. */
const slips: ReadonlySet<Resolution['kind']> = new Set([
  'transcription-error',
  'dropped-qualifier',
  'overstatement',
])

/** Returns the sources of which an editor has shown a slip, each with our dated correction of it. */
export function correctedSources(study: Study, site: ExportSite): CreativeWork[] {
  // A correction says that its source erred: a ruling that is only probable is none.
  const judged = study.resolutions.filter(
    ({ kind, outcome, strength }) => slips.has(kind) && outcome === 'resolved' && strength === 'shown',
  )
  const erring = (resolution: Resolution) =>
    resolution.claims.map(({ sourceId }) => sourceId).filter((id) => id !== resolution.shownSourceId)
  const ids = [...new Set(judged.flatMap(erring))]
  return ids.map((id) => {
    const source = findSource(study, id)
    const own = judged.filter((resolution) => erring(resolution).includes(id))
    return {
      '@type': source.kind === 'news' ? 'NewsArticle' : 'CreativeWork',
      ...(source.reference.title ? { name: source.reference.title } : { alternateName: source.shortTitle }),
      ...(source.url && { url: source.url }),
      correction: own.map((resolution) => correctionFrom(resolution, study, site)),
    }
  })
}

function correctionFrom(
  { title, reason, decidedOn, decidedBy, id }: Resolution,
  study: Study,
  site: ExportSite,
): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    url: `${site.address}/studies/${study.slug}/sources#${id}`,
    name: title,
    text: reason,
    datePublished: decidedOn,
    author: { '@type': 'Organization', name: decidedBy },
  }
}
