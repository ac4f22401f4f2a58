import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import type { Revision } from '@/evidence/revisions/revision'
import { viewPath } from './views'

type Props = { slug: string; history: readonly Revision[] }

/** When the pages of a study last changed and why; earlier changes on demand. The data tell each number that gave way. */
export function StudyHistory({ slug, history }: Props) {
  const [last, ...earlier] = history.toReversed()
  if (!last) return null
  return (
    <div id="history" className="print:hidden">
      <p>
        Last changed <Change slug={slug} revision={last} />
      </p>
      {earlier.length > 0 && (
        <details>
          <summary>Earlier changes</summary>
          <ol reversed>
            {earlier.map((revision) => (
              <li key={`${revision.date} ${revision.hash}`}>
                <Change slug={slug} revision={revision} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function Change({ slug, revision }: { slug: string; revision: Revision }) {
  const { date, note, changes } = revision
  return (
    <>
      <time dateTime={date}>{formatDate(date)}</time>: {setType(note)}
      {changes.length > 0 && (
        <>
          {' '}
          <Link href={`${viewPath(slug, 'data')}#changes`}>
            {changes.length === 1 ? 'the number that changed' : `${changes.length} numbers changed`}
          </Link>
        </>
      )}
    </>
  )
}
