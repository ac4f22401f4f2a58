import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import { historyPath } from '@/evidence/revisions/addresses'
import type { Revision } from '@/evidence/revisions/revision'

type Props = { slug: string; history: readonly Revision[] }

/** When the pages of a study last changed and why, and the way to everything that changed since they were published. */
export function StudyHistory({ slug, history }: Props) {
  const last = history.at(-1)
  if (!last) return null
  const { date, note } = last
  return (
    <p id="history" className="print:hidden">
      Last changed <time dateTime={date}>{formatDate(date)}</time>: {setType(note)}{' '}
      <Link href={historyPath(slug)}>
        {history.length === 1 ? 'History' : `All ${history.length} revisions`}
      </Link>
      , each with an address that can be quoted.
    </p>
  )
}
