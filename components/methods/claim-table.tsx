import { ScrollRegion } from '@/components/page/scroll-region'
import { claimNames } from '@/evidence/claims/claim-names'

/** Words of quantity, each with the test that the data must pass. */
export function ClaimTable() {
  return (
    <ScrollRegion labelledBy="claims">
      <table className="results-table">
        <caption>
          <strong id="claims">Words and their tests</strong>
        </caption>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Hold when the figure is</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(claimNames).map(([name, definition]) => (
            <tr key={name}>
              <th scope="row">{name.replaceAll('-', ' ')}</th>
              <td>{definition.replace(/ in than=$/, ' it is compared with')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
