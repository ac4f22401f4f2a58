import type { Span } from '@/evidence/verify/read/found'
import { onceFor } from '@/evidence/study/once-for'
import { sentencesOf } from '@/evidence/verify/read/sentences'

/** "The figures that were reported at the approval differ.": of the numbers that follow, and of no number itself. */
const announcing =
  /^\s*(?:the|other|these|those) (?:figures?|numbers?|results?)\b(?<which>[^.;:\d]{4,80}?)\b(?:differ|are others|follow|are as follows)\s*[.:]?\s*$/diu

/**
 * Returns the place of the words by which an earlier sentence of the paragraph announces the numbers of a sentence, the nearest of several;
 * null where none does.
 */
export const announcedFor = onceFor((sentence: Span, text: string): Span | null => {
  const start = text.lastIndexOf('\n\n', sentence.index - 1) + 1
  const places = sentencesOf(text.slice(start, sentence.index)).flatMap(({ index, end }) => {
    const from = start + index
    const which = announcing.exec(text.slice(from, start + end))?.indices?.groups?.which
    return which ? [{ index: from + which[0], end: from + which[1] }] : []
  })
  return places.at(-1) ?? null
})
