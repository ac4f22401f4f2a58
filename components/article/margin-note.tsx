import { marks, type CheckMark } from '@/evidence/checks/mark'
import { describeInMargin } from '@/evidence/prose/margin-note'
import type { JoinedReport } from '@/evidence/study/join'
import { MarkShape } from './mark-shape'

/**
 * Beside the line of a key number, on screens with a margin: in whom, by whom, where, and whether it checks out. Its
 * card says the same on every screen and to assistive technology, which is not told twice.
 */
export function MarginNote({
  words,
  joined,
  mark,
}: {
  words: string
  joined: JoinedReport
  mark: CheckMark | null
}) {
  return (
    <span className="margin-note" aria-hidden="true">
      <b>{words}</b> {describeInMargin(joined)}
      {mark && (
        <span>
          <MarkShape mark={mark} /> {marks[mark]}
        </span>
      )}
    </span>
  )
}
