import 'server-only'
import type { UsingText } from '@/components/data/where-used'
import { whereUsed, type ArticleKind } from '@/evidence/prose/where-used'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import type { Study } from '@/evidence/study/study'
import { getResolvedArticle, getResolvedCondition } from '@/queries/articles'
import { boundConditions } from '@/queries/bound-conditions'

/** Returns the texts that print results of a study: its own, and those on conditions that are bound to its record. */
export async function usingTexts(study: Study): Promise<UsingText[]> {
  const text = (label: string, address: string, kind: ArticleKind, article: ResolvedArticle | null) =>
    article === null ? [] : [{ label, address, uses: whereUsed(study, [{ kind, article }]) }]
  const home = `/studies/${study.slug}`
  const onConditions = await Promise.all(
    (await boundConditions(study.slug)).map(async ({ id, name }) =>
      text(name, `/conditions/${id}`, 'condition', await getResolvedCondition(id, study)),
    ),
  )
  return [
    ...text('Summary', home, 'summary', await getResolvedArticle(study.slug, 'summary')),
    ...text('Plain language', `${home}/plain`, 'plain', await getResolvedArticle(study.slug, 'plain')),
    ...onConditions.flat(),
  ]
}
