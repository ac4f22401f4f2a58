import type { Study } from '@/evidence/study/study'
import type { Span } from '@/evidence/verify/read/found'
import { onceFor } from '@/evidence/study/once-for'
import { announcedFor } from './announced'
import { clausesAround } from './clauses-of-groups'
import type { Group } from './groups'
import { namedIn, type Named } from './named'
import { within } from '@/evidence/verify/read/sentences'
import type { FoundTimePoint } from '@/evidence/verify/read/time-points'

/** What is said around a group of quantities. */
export type Context = {
  named: Named
  timePoint: string | null
  /** The arm to which the words give the number; null where they give it to none. */
  armId: string | null
  /** The words that tell people and arms apart: those of its own clause, and of its sentence where those name none. */
  clauseWords: string
  /** The words of the clauses before its own that hold no number: "In leiomyosarcoma,". */
  leadWords: string
  sentenceWords: string
}

/**
 * Returns what a sentence names for a group: in the group's own clause first, then in clauses after it that hold no group
 * of their own, then in those before it, the nearest first.
 */
export function contextOf(
  study: Study,
  text: string,
  group: Group,
  groups: readonly Group[],
  timePoints: readonly FoundTimePoint[],
  armId: string | null,
): Context {
  const { clauses, isTaken } = clausesAround(text, group, groups)
  const place = placeOfGroup(group)
  const own = clauses.findIndex((clause) => place.index >= clause.index && place.index < clause.end)
  const after: Span[] = []
  for (const clause of clauses.slice(own + 1)) {
    if (isTaken(clause)) break
    after.push(clause)
  }
  const lead: Span[] = []
  for (const clause of clauses.slice(0, Math.max(0, own)).reverse()) {
    if (isTaken(clause)) break
    lead.push(clause)
  }
  const order = [...clauses.slice(own, own + 1), ...after, ...clauses.slice(0, Math.max(0, own)).reverse()]
  const words = order.map((clause) => text.slice(clause.index, clause.end))
  const all = order.map((clause, index) => namedOnce(clause, study, words[index] ?? ''))
  const [ownClause] = order
  // A grade is of the harm beside it; the next harm of the sentence has its own.
  const free = all.filter((_, index) => {
    const clause = order[index]
    return index === 0 || !clause || !isTaken(clause) || (group.cue !== null && within(group.cue, clause))
  })
  const announced = announcedFor(group.sentence, text)
  return {
    named: {
      assessor: all.find(({ assessor }) => assessor !== null)?.assessor ?? null,
      ...sourcesOf(all),
      grade: free.find(({ grade }) => grade !== null)?.grade ?? gradeOfList(study, text, group),
      attribution: all[0]?.attribution ?? null,
      isEarly: all.some(({ isEarly }) => isEarly),
    },
    timePoint: nearestTimePoint(group, timePoints, ownClause ?? group.sentence),
    armId,
    leadWords: [...lead, ...(announced ? [announced] : [])]
      .map((place) => text.slice(place.index, place.end))
      .join(' '),
    clauseWords: `${words[0] ?? ''} ${group.cue?.text ?? ''} ${after.map((clause) => text.slice(clause.index, clause.end)).join(' ')}`,
    sentenceWords: text.slice(group.sentence.index, group.sentence.end),
  }
}

/** What a clause names, which is read once for all numbers of its sentence. */
const namedOnce = onceFor((_clause: Span, study: Study, words: string) => namedIn(study, words))

const headOfList =
  /^(?:(?:On|With) [^,;()]{3,40}, )?[^,;(]*\b(?:events?|reactions?|toxicit\p{L}+|effects?)\b[^,;(]{0,60}?\bgrades? [1-5][^,;(]{0,30}?\b(?:were|are|included?|happened)\b/iu

/** "Anaemia of grade 3 or 4 occurred in 4%, and neutropenia in 4%": an item without a verb has all that the first one says. */
const firstOfList =
  /^[^,;():]*\bof grades? [1-5][^,;():]{0,30}? (?:occurred|was seen|were seen|was reported) in\b/iu
const itemWithoutVerb =
  /\d[%)\p{L} ]*,?\s*(?:and\s+|,\s*)?\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,3}\s+in\s*$/iu

/** "Events of grade 3 or 4 were hypertension (5%), …": of every harm that the list has. */
function gradeOfList(study: Study, text: string, group: Group): Named['grade'] {
  const { sentence } = group
  const words = text.slice(sentence.index, sentence.end)
  if ((words.match(/\bgrades?\b/giu) ?? []).length !== 1) return null
  const isItem = itemWithoutVerb.test(text.slice(sentence.index, placeOfGroup(group).index))
  const head = headOfList.exec(words) ?? (isItem ? firstOfList.exec(words) : null)
  return head === null ? null : namedIn(study, head[0]).grade
}

function sourcesOf(all: readonly Named[]): Pick<Named, 'sourceIds' | 'sourceWords'> {
  const one = all.find(({ sourceIds }) => sourceIds.length > 0)
  return { sourceIds: one?.sourceIds ?? [], sourceWords: one?.sourceWords ?? null }
}

function placeOfGroup({ quantities }: Group): Span {
  const [first] = quantities
  const last = quantities.at(-1)
  return { index: first?.index ?? 0, end: last?.end ?? 0 }
}

/** The landmark named in the clause, or with the words for the outcome; the nearest of several. */
function nearestTimePoint(group: Group, timePoints: readonly FoundTimePoint[], clause: Span): string | null {
  const place = placeOfGroup(group)
  const near = timePoints
    .filter(
      (one) =>
        within(one, clause) ||
        (group.cue !== null && within(one, group.sentence) && Math.abs(one.end - group.cue.index) < 12),
    )
    .map((one) => ({ one, far: Math.min(Math.abs(one.index - place.end), Math.abs(place.index - one.end)) }))
    .sort((a, b) => a.far - b.far)
  return near[0]?.one.timePoint ?? null
}
