import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import type { Revision } from '@/evidence/revisions/revision'

/** When the pages of a study last changed and what changed; earlier changes, and each number that gave way, on demand. */
export function StudyHistory({ history }: { history: readonly Revision[] }) {
  const [last, ...earlier] = history.toReversed()
  if (!last) return null
  return (
    <div id="history">
      <p>
        Last changed <Change revision={last} />
      </p>
      <Numbers revision={last} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier changes</summary>
          <ol reversed>
            {earlier.map((revision) => (
              <li key={`${revision.date} ${revision.hash}`}>
                <Change revision={revision} />
                <Numbers revision={revision} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function Change({ revision: { date, note } }: { revision: Revision }) {
  return (
    <>
      <time dateTime={date}>{formatDate(date)}</time>: {setType(note)}
    </>
  )
}

function Numbers({ revision: { changes } }: { revision: Revision }) {
  if (changes.length === 0) return null
  return (
    <ul>
      {changes.map(({ result, source, was, is }) => (
        <li key={`${result} ${source}`}>
          {setType(result)}, by {source}: <del>{setType(was)}</del> is now <ins>{setType(is)}</ins>
        </li>
      ))}
    </ul>
  )
}
