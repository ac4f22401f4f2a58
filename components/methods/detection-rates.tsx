import { ScrollRegion } from '@/components/page/scroll-region'
import { detectionTable } from '@/evidence/detection/detection-table'
import type { Detection } from '@/evidence/detection/detection'
import { formatCount } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'

/** What the rules find of planted slips, rule by rule and kind by kind. */
export function DetectionRates({ detection }: { detection: Detection }) {
  const { head, rows } = detectionTable(detection)
  const alarms = formatPeople(detection.falseAlarms, { one: 'false alarm', many: 'false alarms' })
  return (
    <ScrollRegion labelledBy="detection">
      <table className="results-table">
        <caption>
          <strong id="detection">Share of planted slips that each rule finds</strong>
          <span>
            {formatCount(detection.total.tried)} slips planted one at a time in{' '}
            {formatCount(detection.reports)} reports; on the true records there were {alarms}. Rules overlap.
          </span>
        </caption>
        <thead>
          <tr>
            {head.map((words, index) => (
              <th key={words} scope="col" className={index > 0 ? 'number' : undefined}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
