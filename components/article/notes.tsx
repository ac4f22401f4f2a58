import { Fragment } from 'react'
import type { Check } from '@/evidence/checks/check'
import { marks, type CheckMark } from '@/evidence/checks/mark'
import { describePopulation } from '@/evidence/format/population'
import { setType } from '@/evidence/format/typography'
import { usualPlaceOf } from '@/evidence/prose/usual-place'
import type { Outline } from '@/evidence/prose/outline'
import type { Reporting } from '@/evidence/revisions/error-report'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { Mark } from './mark'
import { NoteCard } from './note-card'

type Props = { outline: Outline; study: Study; checks: readonly Check[]; reporting: Reporting | null }

/**
 * The notes that an article's numbers open, in their order: closed on screen until a mark is pressed, printed as
 * numbered notes on paper, and plainly there where a browser knows no popovers.
 */
export function Notes({ outline, study, checks, reporting }: Props) {
  if (outline.notes.length === 0) return null
  const usual = usualPlaceOf(outline.notes, study)
  return (
    <div className="notes">
      <h2 className="print:mt-[2mm] print:mb-[0.2mm] print:column-span-all opening-notes:hidden">Notes</h2>
      <p className="notes-key hidden font-plain print:mb-[1mm] print:block print:text-fine print:leading-close print:column-span-all">
        {(Object.keys(marks) as CheckMark[]).map((mark) => (
          <Fragment key={mark}>
            <Mark mark={mark} /> {marks[mark]};{' '}
          </Fragment>
        ))}
        each source&rsquo;s own words, and the working of each check, are in this page&rsquo;s sources and
        data. Counted in {describePopulation(joinResult(study, study.keyResultId).population)} unless a note
        names others
        {usual && `, and printed in ${setType(usual.words)} unless it names another place`}.
      </p>
      {outline.notes.map((note, place) => (
        <NoteCard
          key={note.id}
          note={note}
          number={place + 1}
          study={study}
          checks={checks}
          isInUsualPlace={usual !== null && usual.notes.has(note)}
          reporting={reporting}
        />
      ))}
    </div>
  )
}
