import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { agreements, type SourceCell } from '@/evidence/compare/agreement'
import { formatReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import type { ResultRow, ResultRows } from '@/evidence/tables/result-rows'

type Props = { rows: ResultRows; slug: string; cells: SourceCell[] }

/** What each source prints for one result, in its own words and where. */
export function ResultReports({ rows, slug, cells }: Props) {
  return (
    <article
      id={rows.result.id}
      aria-labelledby={`${rows.result.id}-title`}
      className="grid gap-2 ps-4 pb-4 text-base leading-snug target:bg-accent-soft print:text-small"
    >
      <h4 id={`${rows.result.id}-title`} className="sr-only">
        {rows.shown.title}
      </h4>
      <p className="font-plain text-small text-ink-soft">
        {rows.shown.population}; {rows.shown.assessor}.{' '}
        <Link href={`${viewPath(slug, 'data')}#${rows.result.id}`} className="print:hidden">
          In the data
        </Link>
      </p>
      <ul className="grid gap-2">
        {[rows.shown, ...rows.others].map((row) => (
          <SourceReport
            key={row.joined.report.id}
            row={row}
            cell={cells.find(({ sourceId }) => sourceId === row.joined.source.id) ?? null}
          />
        ))}
      </ul>
    </article>
  )
}

function SourceReport({ row, cell }: { row: ResultRow; cell: SourceCell | null }) {
  const { source, report } = row.joined
  const isDifferent = cell?.agreement === 'differs'
  return (
    <li>
      <p>
        <a href={`#source-${source.id}`}>{source.shortTitle}</a>, {setType(report.locator)}:{' '}
        <strong>{formatReport(row.joined)}</strong>
        {cell && cell.agreement !== 'shown' && (
          <span className={isDifferent ? 'font-strong text-warn' : 'text-ink-soft'}>
            {' '}
            {agreements[cell.agreement]}
          </span>
        )}
      </p>
      {report.quote && (
        <blockquote className="max-w-measure border-s-2 border-rule ps-4 text-ink-soft">
          “{setType(report.quote)}”
        </blockquote>
      )}
      {report.note && <p className="text-ink-soft">{setType(report.note)}</p>}
    </li>
  )
}
