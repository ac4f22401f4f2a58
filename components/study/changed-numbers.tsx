import { ChangedList } from '@/components/history/changed-list'
import { FoldedSection } from '@/components/page/folded-section'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import type { Revision } from '@/evidence/revisions/revision'

/** Every number of a study that gave way to another since it was published, the latest first. */
export function ChangedNumbers({ history }: { history: readonly Revision[] }) {
  const revisions = history.toReversed().filter(({ changes }) => changes.length > 0)
  if (revisions.length === 0) return null
  const count = revisions.reduce((total, { changes }) => total + changes.length, 0)
  return (
    // Paper has the data as they stand.
    <div className="print:hidden">
      <FoldedSection
        id="changes"
        title="Numbers that changed"
        note={`${count === 1 ? '1 number' : `${count} numbers`}, since publication`}
      >
        {revisions.map(({ date, hash, note, changes }) => (
          <div key={`${date} ${hash}`} className="mb-4 max-w-wide font-plain text-plain">
            <p>
              <time dateTime={date}>{formatDate(date)}</time>: {setType(note)}
            </p>
            <ChangedList changes={changes} />
          </div>
        ))}
      </FoldedSection>
    </div>
  )
}
