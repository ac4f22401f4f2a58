import 'server-only'
import { conditionMarkdown } from '@/evidence/exports/markdown/condition-markdown'
import { glossaryMarkdown } from '@/evidence/exports/markdown/glossary-markdown'
import { proseMarkdown } from '@/evidence/exports/markdown/prose-markdown'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { treatmentMarkdown } from '@/evidence/exports/markdown/treatment-markdown'
import { conditionsOf, fullestStudy, treatmentsOf } from '@/evidence/landscape/treatments'
import type { Documents } from '@/evidence/mcp/resources'
import { getResolvedArticle, getResolvedCondition, getResolvedPage } from './articles'
import { site } from './site'
import { getStudy, listStudies } from './studies'
import { getTerms } from './terms'

/** The texts that a language model can read whole, made as the files of the same name are. */
export const documents: Documents = {
  text: (kind, slug = '') => makers[kind](slug),
  list: async (kind) => {
    const studies = await listStudies()
    if (kind === 'study') return studies.map(({ slug, title }) => ({ slug, title }))
    const all = kind === 'condition' ? conditionsOf(studies) : treatmentsOf(studies)
    return all.map(({ id, name }) => ({ slug: id, title: name }))
  },
}

const makers: Record<Parameters<Documents['text']>[0], (slug: string) => Promise<string | null>> = {
  study: async (slug) => {
    const study = await getStudy(slug)
    return study && studyMarkdown(study, await getResolvedArticle(slug, 'summary'), site)
  },
  condition: async (slug) => {
    const condition = conditionsOf(await listStudies()).find(({ id }) => id === slug)
    const cited = condition && fullestStudy(condition.studies)
    if (!condition || !cited) return null
    return conditionMarkdown(condition, await getResolvedCondition(slug, cited), { cited, site })
  },
  treatment: async (slug) => {
    const treatment = treatmentsOf(await listStudies()).find(({ id }) => id === slug)
    return treatment ? treatmentMarkdown(treatment, site) : null
  },
  glossary: async () => glossaryMarkdown(await getTerms(), site),
  methods: async () => {
    const article = await getResolvedPage('methods')
    return article && `# Methods\n\n${proseMarkdown(article, { study: null, site })}\n`
  },
}
