import { blocksOf, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import { sentencesIn } from '@/evidence/prose/sentences'
import type { ArticleChange } from './revision'

/** The articles of a study, resolved; null for one that is not written. */
export type ResolvedArticles = Record<ArticleChange['article'], ResolvedArticle | null>

/** Returns, of each article that reads otherwise, how many of its sentences came and how many are gone. */
export function articleChanges(before: ResolvedArticles, after: ResolvedArticles): ArticleChange[] {
  return (['summary', 'plain'] as const).flatMap((article) => {
    const [was, is] = [sentencesOf(before[article]), sentencesOf(after[article])]
    const [come, gone] = [without(is, was).length, without(was, is).length]
    return come + gone === 0 ? [] : [{ article, come, gone }]
  })
}

function sentencesOf(article: ResolvedArticle | null): string[] {
  if (article === null) return []
  return blocksOf(article).flatMap(({ block }) => sentencesIn(block, article).map(({ text }) => text))
}

/** Returns the sentences that are left when each of the others is taken out once. */
function without(sentences: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return sentences.filter((sentence) => {
    const count = left.get(sentence) ?? 0
    if (count > 0) left.set(sentence, count - 1)
    return count === 0
  })
}
