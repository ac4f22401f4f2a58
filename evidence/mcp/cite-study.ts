import { z } from 'zod'
import { requireKnown } from '@/evidence/api/fault'
import { requireStudy } from '@/evidence/api/require-study'
import { pageItem, sourceItem } from '@/evidence/exports/references/csl-item'
import { citationOf } from '@/evidence/format/citation'
import { formatStandingWarning } from '@/evidence/format/standing'
import { plainSpaces } from '@/evidence/format/typography'
import { id, text } from '@/evidence/study/shape/fields'
import { authorOf, licence, studyAddress } from '@/evidence/study/site'
import { warnedSources } from '@/evidence/study/standing'
import { defineTool } from './tool'

const cslItem = z.looseObject({ id: text, type: text }).describe('The same work as CSL-JSON')

const entrySchema = z.strictObject({
  source: id,
  isPrimary: z.boolean().describe('Whether it is the study’s main report'),
  citation: text.describe('First author, title, journal, year, volume, issue and pages, as far as known'),
  doi: text.nullable(),
  pmid: text.nullable(),
  url: text.nullable(),
  warning: text.nullable(),
  csl: cslItem,
})

export const citeStudy = defineTool({
  name: 'cite_study',
  title: 'Cite a study',
  description:
    'Gives the sources of a study (or those asked for) as citations, and our page as a work of its own. Whoever repeats a number cites the source that prints it; our page is cited beside it and not in its place.',
  input: z.object({
    study: z.string().max(200).describe('Slug of the study'),
    sources: z.array(z.string().max(200)).max(50).optional().describe('Ids of sources; all when left out'),
  }),
  output: z.strictObject({
    page: z.strictObject({ citation: text, address: text, csl: cslItem }),
    sources: z.array(entrySchema),
  }),
  answer: async ({ study: slug, sources: asked }, { reads, site }) => {
    const study = await requireStudy(reads, slug, 'study')
    requireKnown('sources', asked, () => study.sources.map((source) => source.id))
    const address = studyAddress(site, slug)
    const { reviewedOn, version } = study.editorial
    const page = {
      citation: `${authorOf(site)}. ${study.title}. Version ${version}, reviewed ${reviewedOn}. ${address}. ${licence.shortName}.`,
      address,
      csl: pageItem(study, site),
    }
    const sources = study.sources
      .filter((source) => asked === undefined || asked.includes(source.id))
      .map((source) => {
        const warning = formatStandingWarning(warnedSources([source]))
        return {
          source: source.id,
          isPrimary: source.id === study.primarySourceId,
          citation: plainSpaces(citationOf(source)) || source.shortTitle,
          doi: source.doi,
          pmid: source.pmid,
          url: source.url,
          warning: warning && plainSpaces(warning),
          csl: sourceItem(source),
        }
      })
    return {
      lines: [
        `This page: ${page.citation}`,
        ...sources.map(({ source, citation, doi, pmid, url, warning }) =>
          [
            `${source}: ${citation}`,
            doi === null ? url : `doi:${doi}`,
            pmid === null ? null : `PMID ${pmid}`,
            warning,
          ]
            .filter((part) => part !== null)
            .join(' '),
        ),
      ],
      data: { page, sources },
    }
  },
})
