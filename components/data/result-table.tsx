import { ScrollRegion } from '@/components/page/scroll-region'
import type { Check } from '@/evidence/checks/check'
import { describeScope } from '@/evidence/tables/scope'
import type { ResultGroup } from '@/evidence/tables/result-groups'
import { ResultTableRow } from './result-table-row'

// The figures stand next to the result's name, so that a narrow screen shows both before it scrolls.
const columns = [
  { label: 'Result' },
  { label: 'Count of denominator', className: 'number' },
  { label: 'Value', className: 'number' },
  { label: 'Interval, range or P value', className: 'number' },
  { label: 'Analysis population' },
  { label: 'Assessed by' },
  { label: 'Data cut-off' },
  { label: 'Source' },
  { label: 'Checks' },
]

type Props = { id: string; group: ResultGroup; slug: string; checks: Check[] }

/** One group of results as a table: each result's shown report first, what other sources print under it. */
export function ResultTable({ id, group, slug, checks }: Props) {
  return (
    <ScrollRegion labelledBy={id}>
      <table className="results-table">
        <caption>
          <strong id={id}>{group.title}</strong>
          <span>{describeScope(group)}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, className }) => (
              <th key={label} scope="col" className={className}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {group.rows.map((rows) => (
          <tbody key={rows.result.id} id={rows.result.id}>
            {[rows.shown, ...rows.others].map((row) => (
              <ResultTableRow
                key={row.joined.report.id}
                row={row}
                isShown={row === rows.shown}
                slug={slug}
                checks={checks}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}
