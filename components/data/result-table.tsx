import { describeOwnScope, describeScope, placeOf, sharedPlace } from '@/evidence/tables/scope'
import type { Reporting } from '@/evidence/revisions/error-report'
import type { ResultGroup } from '@/evidence/tables/result-groups'
import type { Judged } from '@/evidence/tables/judged'
import { marksOf } from '@/evidence/tables/result-marks'
import { ResultTableRow } from './result-table-row'

const columns = [
  { label: 'Count', width: 'w-6/48', place: 'text-end' },
  { label: 'Value', width: 'w-5/48', place: 'text-end' },
  { label: 'Interval, range or P value', width: 'w-6/48', place: 'text-start' },
  { label: 'Source', width: 'w-6/48', place: 'text-start' },
  { label: 'Checks', width: 'w-6/48', place: 'text-start' },
  { label: 'Also', width: 'w-8/48', place: 'text-start' },
]
const head =
  'sticky top-0 z-10 bg-paper py-1.5 pe-5 align-bottom text-note leading-table shadow-head print:static print:border-b print:shadow-none'
const lines =
  'cells:border-b cells:border-rule cells:py-1.5 cells:pe-5 cells:align-baseline print:cells:py-0.5 print:cells:pe-2'
const cards =
  'phone:flex phone:flex-col phone:rows:flex phone:rows:flex-wrap phone:rows:items-baseline phone:rows:gap-x-3 phone:rows:border-b phone:rows:border-rule phone:rows:py-2 phone:cells:border-0 phone:cells:p-0'

type Props = { id: string; group: ResultGroup; judged: Judged; reporting: Reporting | null }

/**
 * One group of results as a table, a row each; what all its rows share stands in the caption. On a small screen each row is
 * a card, and the table's name is what stays in sight in place of the heads.
 */
export function ResultTable({ id, group, judged, reporting }: Props) {
  return (
    <table
      className={`records-table mb-7 w-full table-fixed border-separate border-spacing-0 font-plain text-plain leading-table table-figures print:text-small ${lines} ${cards}`}
    >
      <caption className="break-inside-avoid pb-2 text-start text-small leading-snug text-ink-soft phone:pt-1">
        <strong id={id} className="block font-text text-sub text-ink phone:sr-only">
          {group.title}
        </strong>
        {describeScope(group)}
      </caption>
      <colgroup className="phone:hidden">
        <col className="w-11/48" />
        {columns.map(({ label, width }) => (
          <col key={label} className={width} />
        ))}
      </colgroup>
      <thead className="phone:sticky phone:top-0 phone:z-10 phone:-order-1 phone:block phone:bg-paper">
        <tr className="phone:block">
          <th scope="col" className={`${head} text-start phone:static phone:block`}>
            <span className="hidden font-text text-sub phone:inline">{group.title}</span>
            <span className="phone:sr-only">Result</span>
          </th>
          {columns.map(({ label, place }) => (
            <th key={label} scope="col" className={`${head} ${place} phone:sr-only`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {group.rows.map((rows) => (
        <tbody
          key={rows.result.id}
          id={rows.result.id}
          data-is={marksOf(rows, judged).join(' ') || undefined}
          className="scroll-mt-16 target:bg-accent-soft phone:block"
        >
          <ResultTableRow
            rows={rows}
            scope={describeOwnScope(rows.shown, group)}
            judged={judged}
            isPlaceInCaption={placeOf(rows.shown) === sharedPlace(group)}
            reporting={reporting}
          />
        </tbody>
      ))}
    </table>
  )
}
