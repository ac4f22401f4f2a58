import { numberChanges } from '@/evidence/revisions/number-changes'
import { revisionChanges } from '@/evidence/revisions/revision-changes'
import { keptBefore, revised, type RevisionEntry } from '@/evidence/revisions/revise'
import type { Revision } from '@/evidence/revisions/revision'
import type { Study, Term } from '@/evidence/study/study'
import { earlierStudy } from './earlier-study'
import { frozenText, hashOf, presentStudy, readFrozen } from './frozen-file'

/** A study's history with its present content entered, and the text that is kept of it. */
export type EnteredRevision = {
  history: Revision[]
  text: string
  /** Whether the history has an entry more, or another one. */
  isChanged: boolean
  /** Whether the revision before could be compared with. */
  isCompared: boolean
}

/** Returns the history of a study with what its pages say now, and what changed since the revision before. Writes nothing. */
export function enterRevision(
  contentDir: string,
  study: Study,
  history: readonly Revision[],
  entry: Omit<RevisionEntry, 'hash'>,
  terms: readonly Term[],
): EnteredRevision {
  const present = presentStudy(contentDir, study)
  const text = frozenText(present)
  const hash = hashOf(text)
  if (history.at(-1)?.hash === hash)
    return { history: [...history], text, isChanged: false, isCompared: true }
  const before = keptBefore(history, entry)
  const kept = before.length === 0 ? null : readFrozen(contentDir, study.slug, before.length)
  const full: RevisionEntry = { ...entry, hash }
  if (kept !== null) {
    const { changes, computed } = revisionChanges(kept, present, terms)
    return {
      history: revised(history, full, changes, computed),
      text,
      isChanged: true,
      isCompared: true,
    }
  }
  const earlier = earlierStudy(contentDir, study.slug)
  const changes = earlier ? numberChanges(earlier, study) : []
  return {
    history: revised(history, full, changes),
    text,
    isChanged: true,
    isCompared: history.length === 0 || earlier !== null,
  }
}
