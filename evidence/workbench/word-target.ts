import { plainPage } from '@/evidence/prose/plain-page'
import type { Study } from '@/evidence/study/study'
import type { ArticleKind } from './writing'

/** Words that an article is to have, as a reader meets them. */
export type WordTarget = { min: number; max: number }

const ofSummary: WordTarget = { min: 200, max: 1400 }
/** Where no article was read beyond its abstract, there is less to tell. */
const ofAbstract: WordTarget = { min: 200, max: 700 }

/** Returns how long an article of a study is to be, as content/README.md and docs/editing.md have it. */
export function wordTarget(study: Study, kind: ArticleKind): WordTarget {
  if (kind === 'plain') return { min: plainPage.minWords, max: plainPage.maxWords }
  const isReadBeyond = study.sources.some(
    ({ kind: of, read }) =>
      of === 'journal-article' && read.extent !== 'abstract' && read.extent !== 'not-read',
  )
  return isReadBeyond ? ofSummary : ofAbstract
}
