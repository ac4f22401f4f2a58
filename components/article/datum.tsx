import { checkMarkOf, marks } from '@/evidence/checks/mark'
import { holdUnits } from '@/evidence/format/typography'
import { resultIdOf, type Note } from '@/evidence/prose/note'
import type { Phrase } from '@/evidence/prose/tag'
import type { JoinedReport } from '@/evidence/study/join'
import { numberOfNote, type ArticleContext } from './article-context'
import { MarginNote } from './margin-note'
import { MarkShape } from './mark-shape'
import { Together } from './together'

type Props = {
  phrase: Phrase
  note: Note
  before: string
  after: string
  /** What the margin speaks of beside this number; null where it says nothing. */
  beside: JoinedReport | null
  context: ArticleContext
}

/**
 * A bound number: a button that opens its card, with the mark of its checks. A button cannot break across lines,
 * so it holds the leading words only; what stands in brackets follows as text. Print shows the note's number.
 */
export function Datum({ phrase, note, before, after, beside, context }: Props) {
  const resultId = resultIdOf(note.subject)
  const mark = resultId === null || !hasValue(note) ? null : checkMarkOf(context.checks, resultId)
  return (
    <>
      {beside && <MarginNote words={phrase.lead} joined={beside} mark={mark} />}
      <Together before={before} after={phrase.tail ? '' : after}>
        <button type="button" className="datum" popoverTarget={note.id}>
          {holdUnits(phrase.lead)}
          {mark && <MarkShape mark={mark} />}
          <span className="visually-hidden">{mark ? `, ${marks[mark]}: show source` : ': show source'}</span>
          <sup className="note-number">{numberOfNote(context, note)}</sup>
        </button>
      </Together>
      {phrase.tail && phrase.tail + after}
    </>
  )
}

/** Words for an absent value have nothing that a rule could check. */
function hasValue({ subject }: Note): boolean {
  return subject.kind !== 'report' || subject.joined.report.state === 'reported'
}
