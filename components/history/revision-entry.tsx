import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import { historyPath, revisionPath } from '@/evidence/revisions/addresses'
import { daysToMend } from '@/evidence/revisions/corrections'
import { revisionKinds, unrecordedKind } from '@/evidence/revisions/kinds'
import { kindOf, type NumberedRevision } from '@/evidence/revisions/revision'
import { sayOtherChanges } from '@/evidence/revisions/say-changes'
import { ChangedList } from './changed-list'

type Props = {
  slug: string
  revision: NumberedRevision
  /** Whether the revision is kept whole, and has a page as it was. */
  isKept: boolean
  /** What the entry is headed by where several studies stand on one page. */
  of?: string
}

/** Changes of numbers beyond these are folded away: the first tell what it was about. */
const openChanges = 6

/** One revision: what kind of change it was, when and why, and what it changed, computed. */
export function RevisionEntry({ slug, revision, isKept, of }: Props) {
  const { number, date, note, changes, computed } = revision
  const kind = kindOf(revision)
  const others = computed ? sayOtherChanges(computed) : []
  return (
    <section
      id={of === undefined ? `revision-${number}` : undefined}
      className="mt-6 max-w-wide border-t border-rule pt-3 font-plain text-plain target:bg-accent-soft"
      aria-label={`${of ?? slug}, revision ${number}`}
    >
      <h2 className="text-base">
        {of !== undefined && <Link href={historyPath(slug, number)}>{of}</Link>}
        {of !== undefined && ': '}
        {kind === null ? unrecordedKind : revisionKinds[kind].label},{' '}
        <time dateTime={date}>{formatDate(date)}</time>
      </h2>
      <p>{setType(note)}</p>
      <MendedLine revision={revision} />
      {changes.length > openChanges ? (
        <details>
          <summary>{changes.length} numbers changed</summary>
          <ChangedList changes={changes} />
        </details>
      ) : (
        changes.length > 0 && <ChangedList changes={changes} />
      )}
      {others.length > 0 && (
        <ul className="list-disc ps-6 text-small">
          {others.map((words) => (
            <li key={words}>{setType(words)}</li>
          ))}
        </ul>
      )}
      <p className="text-small text-ink-soft">
        Revision {number}
        {isKept ? (
          <>
            , <Link href={revisionPath(slug, number)}>as it was</Link>
          </>
        ) : (
          ', of which only this entry was kept'
        )}
      </p>
    </section>
  )
}

function MendedLine({ revision }: { revision: NumberedRevision }) {
  const days = daysToMend(revision)
  if (revision.reported === undefined || days === null) return null
  return (
    <p>
      Reported on <time dateTime={revision.reported}>{formatDate(revision.reported)}</time>, mended{' '}
      {days === 0 ? 'on the same day' : days === 1 ? 'a day later' : `${days} days later`}.
    </p>
  )
}
