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
    <article className="result-reports" id={rows.result.id}>
      <h4>
        <Link href={`${viewPath(slug, 'data')}#${rows.result.id}`}>{rows.shown.title}</Link>
      </h4>
      <p className="soft">
        {rows.shown.population}; {rows.shown.assessor}
      </p>
      <ul>
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
  return (
    <li>
      <p>
        <a href={`#source-${source.id}`}>{source.shortTitle}</a>, {setType(report.locator)}:{' '}
        <strong>{formatReport(row.joined)}</strong>
        {cell && cell.agreement !== 'shown' && (
          <span className="agreement" data-agreement={cell.agreement}>
            {' '}
            {agreements[cell.agreement]}
          </span>
        )}
      </p>
      {report.quote && <blockquote>“{setType(report.quote)}”</blockquote>}
      {report.note && <p className="soft">{setType(report.note)}</p>}
    </li>
  )
}
