import { Fragment } from 'react'
import type { Check } from '@/evidence/checks/check'
import { describePopulation } from '@/evidence/format/population'
import type { Outline } from '@/evidence/prose/outline'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { marks, type CheckMark } from '@/evidence/checks/mark'
import { MarkShape } from './mark-shape'
import { NoteCard } from './note-card'

type Props = { outline: Outline; study: Study; checks: readonly Check[] }

/**
 * The cards that an article's numbers open, as one numbered list: closed on screen until a number is pressed, printed
 * as notes on paper, and a plain list where a browser knows no popovers.
 */
export function Notes({ outline, study, checks }: Props) {
  if (outline.notes.length === 0) return null
  return (
    <div className="notes">
      <h2 className="fallback-heading">Notes</h2>
      <p className="notes-key">
        {(Object.keys(marks) as CheckMark[]).map((mark) => (
          <Fragment key={mark}>
            <MarkShape mark={mark} /> {marks[mark]};{' '}
          </Fragment>
        ))}
        each source&rsquo;s own words, and the working of each check, are in this page&rsquo;s sources and
        data. Counted in {describePopulation(joinResult(study, study.keyResultId).population)} unless a note
        names others.
      </p>
      <ol>
        {outline.notes.map((note, place) => (
          <NoteCard key={note.id} note={note} number={place + 1} study={study} checks={checks} />
        ))}
      </ol>
    </div>
  )
}
