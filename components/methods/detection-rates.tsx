import { ColumnHeads } from '@/components/page/column-heads'
import { detectionTable } from '@/evidence/detection/detection-table'
import type { Detection } from '@/evidence/detection/detection'
import { formatCount } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'

const region = 'mb-10 overflow-x-auto print:overflow-visible'
const look = [
  'w-full min-w-240 border-collapse font-plain text-small leading-table table-figures',
  '[&_:is(td,th)]:border-b [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-1 [&_:is(td,th)]:pr-3 [&_:is(td,th)]:text-left',
  '[&_:is(td,th):not(:first-child)]:text-right [&_tbody_th]:font-normal [&_thead_th]:text-note',
].join(' ')

/** What the rules find of planted slips, rule by rule and kind by kind: figures to be compared down and across. */
export function DetectionRates({ detection }: { detection: Detection }) {
  const { head, rows } = detectionTable(detection)
  const alarms = formatPeople(detection.falseAlarms, { one: 'false alarm', many: 'false alarms' })
  return (
    // A region that scrolls must be reachable without a pointer.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={region} aria-labelledby="detection" tabIndex={0}>
      <table className={look}>
        <caption className="pb-2 text-left">
          <strong id="detection" className="block font-text text-sub">
            Share of planted slips that each rule finds
          </strong>
          <span className="block max-w-wide text-ink-soft">
            {formatCount(detection.total.tried)} slips planted one at a time in{' '}
            {formatCount(detection.reports)} reports; on the true records there were {alarms}. Rules overlap.
          </span>
        </caption>
        <ColumnHeads columns={head} />
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
