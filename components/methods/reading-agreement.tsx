import { CardTable, onlyGroup } from '@/components/page/card-table'
import type { ReadingAgreement as Agreement } from '@/evidence/readings/agreement'
import { agreementColumns, agreementTable } from '@/evidence/readings/agreement-table'

/** How far second readers agreed with the first, field by field, and the slips of an audit; that there was none, where none was. */
export function ReadingAgreement({ agreement, audited }: { agreement: Agreement; audited: string }) {
  const table = agreementTable(agreement)
  if (table === null)
    return (
      <p>
        No value has been read twice in this way yet, so that we do not know how often two readers agree.{' '}
        {audited}
      </p>
    )
  return (
    <>
      <CardTable
        id="reading-agreement"
        title="How far two readers agreed"
        note={table.note}
        columns={agreementColumns}
        heads={agreementColumns}
        groups={onlyGroup(table.rows.map(({ field, cells }) => ({ key: field, cells })))}
      />
      <p>{audited}</p>
    </>
  )
}
