import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { formatDate } from '@/evidence/format/date'
import { historyPath, revisionFilePath } from '@/evidence/revisions/addresses'
import type { NumberedRevision } from '@/evidence/revisions/revision'

type Props = { slug: string; revision: NumberedRevision; latest: NumberedRevision }

/** Above a revision as it was: which one it is, whether there is a newer one, and the file that it was made from. */
export function RevisionBanner({ slug, revision, latest }: Props) {
  const { number, date, hash } = revision
  const isLatest = number === latest.number
  return (
    <aside
      className="my-4 max-w-wide border-s-4 border-warn bg-warn-soft px-4 py-2 font-plain text-plain"
      aria-label="Which revision this is"
    >
      <p>
        {isLatest ? (
          <>
            This is revision {number} of <time dateTime={date}>{formatDate(date)}</time>, which is the latest.
            It stays as it is when <Link href={viewPath(slug, 'summary')}>the study’s page</Link> changes.
          </>
        ) : (
          <>
            <strong>This is not the latest revision.</strong> It is revision {number} of{' '}
            <time dateTime={date}>{formatDate(date)}</time>, as it was.{' '}
            <Link href={viewPath(slug, 'summary')}>
              Read the latest, revision {latest.number} of {formatDate(latest.date)}
            </Link>
            .
          </>
        )}{' '}
        <Link href={historyPath(slug)}>All revisions</Link>.
      </p>
      <p className="text-small wrap-anywhere">
        Made from <a href={revisionFilePath(slug, number)}>the record and texts of this revision</a> with the
        glossary and the layout of today; SHA-256 of the file: {hash}.
      </p>
    </aside>
  )
}
