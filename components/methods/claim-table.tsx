import { CardTable, onlyGroup } from '@/components/page/card-table'
import { claimNames } from '@/evidence/claims/claim-names'

const columns = ['Words', 'Hold when the figure is']

/** Words of quantity, each with the test that the data must pass. */
export function ClaimTable() {
  return (
    <CardTable
      id="claims"
      title="Words and their tests"
      note={null}
      columns={columns}
      heads={columns}
      groups={onlyGroup(
        Object.entries(claimNames).map(([name, definition]) => ({
          key: name,
          cells: [name.replaceAll('-', ' '), definition.replace(/ in than=$/, ' it is compared with')],
        })),
      )}
    />
  )
}
