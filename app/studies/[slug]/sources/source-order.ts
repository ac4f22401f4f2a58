import { getResolvedArticle } from '@/queries/articles'

/** Returns the sources in the order in which the study's summary numbers them, so that one is numbered alike on all its pages. */
export const sourceOrderOf = async (slug: string) =>
  (await getResolvedArticle(slug, 'summary'))?.outline.sourceIds
