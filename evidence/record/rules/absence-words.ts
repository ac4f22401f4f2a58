import { claimsAbsenceOfAll } from '@/evidence/text/absence-words'
import { pointersOf } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type Reading = StudyRecord['sources'][number]['read']

/** What editors write in their own words beside a place in a source. */
const written = ['note', 'description', 'statement', 'reason', 'what', 'text', 'schedule'] as const

/** A note that takes back what its extent says. Authors and titles are no part of a text. */
const takenBack =
  /\b(?:up to|most of|nearly|almost|all but|but for|cut off|beginning|first (?:half|part|lines))\b/i

/**
 * Returns notes and descriptions that say of a source read in part that it leaves something out, and readings whose
 * note takes back their extent. What was not read may hold what is missed.
 */
export function absenceWordProblems(record: StudyRecord): RecordProblem[] {
  return [...wordProblems(record), ...extentProblems(record)]
}

function wordProblems(record: StudyRecord): RecordProblem[] {
  const sources = new Map(record.sources.map((source) => [source.id, source.read]))
  return pointersOf(record).flatMap(({ path, pointed }) => {
    const read = sources.get(pointed.source)
    if (!read || isWholeText(read)) return []
    return written.flatMap((field) => {
      const text: unknown = Reflect.get(pointed, field)
      if (typeof text !== 'string' || !claimsAbsenceOfAll(text)) return []
      const place = [...path, field]
      const message = `${sentence(describePlace(record, place))} says "${text}", but "${pointed.source}" was not read whole; expected words that keep to what was read, such as "in the part read".`
      return [{ path: place, rule: 'reading', message }]
    })
  })
}

/** Whether all that a source says in its text was read; an abstract is a text of its own. */
const isWholeText = ({ extent, figures }: Reading) =>
  extent === 'abstract' || (extent === 'whole' && figures !== 'not-read')

function extentProblems({ sources }: StudyRecord): RecordProblem[] {
  return sources.flatMap(({ id, read: { extent, note } }, index) =>
    (extent === 'abstract' || extent === 'whole') && note !== undefined && takenBack.test(note)
      ? [
          {
            path: ['sources', index, 'read', 'note'],
            rule: 'reading',
            message: `The source "${id}" is read "${extent}" and noted as "${note}", which is less; expected "sections" or "beginning".`,
          },
        ]
      : [],
  )
}
