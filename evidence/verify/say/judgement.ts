import type { JoinedReport } from '@/evidence/study/join'
import { formatRulingKind, formatStrength } from '@/evidence/format/ruling'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { storedFrom, type Stored } from './stored'
import type { ClaimVerdict } from './verdict'

/** An editor's dated judgement that bears on an answer. */
export type Ruling = ReturnType<typeof rulingFrom>

/** What is said of one written quantity, and on what it rests. */
export type Judgement<V extends ClaimVerdict> = {
  verdict: V
  /** Whole sentences, in the words of the pages. */
  reason: string
  /** What the record holds for what was asked: of a match the report that bears it out, else the one that pages show. */
  stored: Stored | null
  /** What else bears on it: another source's report, or the results that the number is true of instead. */
  others: Stored[]
  ruling: Ruling | null
  /** Words within reach of the number that were not compared with the record; empty where every word was. */
  unread: readonly string[]
}

/** Returns a judgement whose parts are joined reports. */
export function judgement<V extends ClaimVerdict>(
  verdict: V,
  sentences: readonly (string | null)[],
  stored: JoinedReport | null,
  others: readonly JoinedReport[] = [],
  ruling: Ruling | null = null,
): Judgement<V> {
  return {
    verdict,
    reason: sentences.filter((sentence) => sentence !== null && sentence !== '').join(' '),
    stored: stored && storedFrom(stored),
    others: others.map(storedFrom),
    ruling,
    unread: [],
  }
}

/** Returns an editor's judgement in the form in which an answer carries it. */
export function rulingFrom(study: Study, resolution: Resolution) {
  const { id, title, kind, outcome, reason, decidedOn, decidedBy, shownSourceId } = resolution
  return {
    id,
    title: setType(title),
    kind,
    kindText: formatRulingKind(resolution),
    outcome,
    strength: resolution.strength,
    strengthText: formatStrength(resolution, study),
    reason: setType(reason),
    decidedOn,
    decidedOnText: formatDate(decidedOn) ?? decidedOn,
    decidedBy,
    shownSource: shownSourceId === null ? null : findSource(study, shownSourceId).shortTitle,
    address: `/studies/${study.slug}/sources#${id}`,
  }
}
