import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import { historyPath } from '@/evidence/revisions/addresses'
import { correctionsOf } from '@/evidence/revisions/corrections'
import { revisionKinds } from '@/evidence/revisions/kinds'
import { kindOf, type Revision } from '@/evidence/revisions/revision'

/** On a study's pages: each correction with its day and what it mended; nothing where there was none. */
export function CorrectionNotice({ slug, history }: { slug: string; history: readonly Revision[] }) {
  const corrections = correctionsOf(history)
  if (corrections.length === 0) return null
  return (
    <aside
      className="my-4 max-w-wide border-s-4 border-warn bg-warn-soft px-4 py-2 font-plain text-plain"
      aria-label="Corrections"
    >
      {corrections.map((revision) => {
        const { number, date, note } = revision
        const kind = kindOf(revision)
        return (
          <p key={number}>
            <strong>{kind === null ? null : revisionKinds[kind].label}</strong>,{' '}
            <time dateTime={date}>{formatDate(date)}</time>: {setType(note)}{' '}
            <Link href={historyPath(slug, number)}>What changed</Link>
          </p>
        )
      })}
    </aside>
  )
}
