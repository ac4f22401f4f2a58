import type { Study, Term } from '@/evidence/study/study'

/** The two articles of a study. */
export type ArticleKind = 'summary' | 'plain'

/** What an article is written over: its record, the glossary, and where it lies. Plain data. */
export type Writing = {
  study: Study
  terms: Term[]
  kind: ArticleKind
  /** Path of the article, as findings name it. */
  file: string
}
