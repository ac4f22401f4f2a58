import type { Check } from '@/evidence/checks/check'
import { checkMarkOf, type CheckMark } from '@/evidence/checks/mark'
import { resultIdOf, type Note } from '@/evidence/prose/note'
import type { Outline } from '@/evidence/prose/outline'
import type { Study } from '@/evidence/study/study'

/** What the tags of one article are drawn from; made anew for each article, so that nothing is shared between pages. */
export type ArticleContext = {
  study: Study | null
  checks: readonly Check[]
  outline: Outline
  /** The ids of sources in the order of their numbers, where that is not the order of this article: see `Article`. */
  sourceOrder?: readonly string[]
}

/** Returns the number of a note on its page, from 1. */
export function numberOfNote({ outline }: ArticleContext, note: Note): number {
  return outline.notes.findIndex(({ id }) => id === note.id) + 1
}

/** Returns the id of a note's element on its page, as short as can be: it stands three times for each number. */
export const elementOfNote = (number: number): string => `note-${number}`

/** Returns the number of a source, from 1; 0 when the article does not refer to it. */
export function numberOfSource(
  { outline, sourceOrder = outline.sourceIds }: Pick<ArticleContext, 'outline' | 'sourceOrder'>,
  sourceId: string,
): number {
  return sourceOrder.indexOf(sourceId) + 1
}

/** Returns the mark of the checks of a note's number; null for words of absence and for what no rule speaks of. */
export function markOf({ checks }: Pick<ArticleContext, 'checks'>, { subject }: Note): CheckMark | null {
  const resultId = resultIdOf(subject)
  const isAbsent = subject.kind === 'report' && subject.joined.report.state !== 'reported'
  return resultId === null || isAbsent ? null : checkMarkOf(checks, resultId)
}
