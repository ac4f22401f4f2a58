import { CardTable, onlyGroup } from '@/components/page/card-table'
import { detectionTable } from '@/evidence/detection/detection-table'
import type { Detection } from '@/evidence/detection/detection'
import { formatCount } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'

/** What the rules find of planted slips, rule by rule and kind by kind. */
export function DetectionRates({ detection }: { detection: Detection }) {
  const { head, rows } = detectionTable(detection)
  const alarms = formatPeople(detection.falseAlarms, { one: 'false alarm', many: 'false alarms' })
  return (
    <CardTable
      id="detection"
      title="Share of planted slips that each rule finds"
      note={`${formatCount(detection.total.tried)} slips planted one at a time in ${formatCount(
        detection.reports,
      )} reports; on the true records there were ${alarms}. Rules overlap.`}
      columns={head}
      heads={head}
      groups={onlyGroup(rows.map(({ label, cells }) => ({ key: label, cells: [label, ...cells] })))}
      isNumeric
    />
  )
}
