import { changedFigures, figuresRestingOn } from '@/evidence/figures/resting-on'
import { resolveArticle, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import { whereUsed } from '@/evidence/prose/where-used'
import type { Study, Term } from '@/evidence/study/study'
import { articleChanges, type ResolvedArticles } from './article-changes'
import type { FrozenStudy } from './frozen'
import { numberChanges } from './number-changes'
import { partChanges } from './part-changes'
import type { ComputedChanges, NumberChange } from './revision'

/** What a revision changed, as its history keeps it. */
export type RevisionChanges = { changes: NumberChange[]; computed: ComputedChanges }

/**
 * Returns what changed between two revisions of a study, computed from their facts and their prose: the numbers that
 * gave way, each with the sentences and figures that it stands in; the parts of the record; the sentences of the articles;
 * the figures.
 */
export function revisionChanges(
  before: FrozenStudy,
  after: FrozenStudy,
  terms: readonly Term[],
): RevisionChanges {
  const [was, is] = [resolved(before, terms), resolved(after, terms)]
  const figures = changedFigures(before.study, after.study)
  return {
    changes: withPlaces(numberChanges(before.study, after.study), [
      placesIn(after.study, is),
      placesIn(before.study, was),
    ]),
    computed: {
      record: partChanges(before.study, after.study),
      articles: articleChanges(was, is),
      figures,
    },
  }
}

type Places = (resultId: string) => Pick<NumberChange, 'sentences' | 'figures'> | null

/** Returns changes with the places of each result: in what is, and where the result is gone, in what was. */
export function withPlaces(changes: readonly NumberChange[], places: readonly Places[]): NumberChange[] {
  return changes.map((change) => {
    const { resultId } = change
    const found = resultId === undefined ? [] : places.flatMap((placesOf) => placesOf(resultId) ?? [])
    return { ...change, ...found[0] }
  })
}

/** Returns what tells in how many sentences and figures a result of a study stands; null for a result that it has not. */
export function placesIn(study: Study, articles: ResolvedArticles): Places {
  const uses = whereUsed(
    study,
    (['summary', 'plain'] as const).flatMap((kind) => {
      const article = articles[kind]
      return article === null ? [] : [{ kind, article }]
    }),
  )
  return (resultId) => {
    const of = uses.get(resultId)
    return of === undefined
      ? null
      : { sentences: of.length, figures: figuresRestingOn(study, resultId).length }
  }
}

function resolved({ study, articles }: FrozenStudy, terms: readonly Term[]): ResolvedArticles {
  const of = (text: string | null, kind: string): ResolvedArticle | null =>
    text === null ? null : resolveArticle(text, `${kind}.mdx`, study, terms)
  return { summary: of(articles.summary, 'summary'), plain: of(articles.plain, 'plain') }
}
