import Link from 'next/link'
import { ColumnHeads } from '@/components/page/column-heads'
import type { StudyListing } from '@/evidence/listing/listing'

const columns = [
  'Study',
  'Condition',
  'Treatment',
  'Design',
  'Primary end point',
  'Analysed',
  'Key result',
  'Source',
]

/** Studies, one a row, with the key result of each as its own source prints it. */
export function ListingTable({ listings }: { listings: readonly StudyListing[] }) {
  return (
    <table className="results-table">
      <caption>
        <strong id="studies">Studies</strong>
        <span>Key results are not comparable from row to row: designs and analysis populations differ.</span>
      </caption>
      <ColumnHeads columns={columns} />
      <tbody>
        {listings.map((listing) => (
          <tr key={listing.slug}>
            <th scope="row">
              <Link href={`/studies/${listing.slug}`}>{listing.title}</Link>
            </th>
            <td>{labels(listing.conditions)}</td>
            <td>{labels(listing.treatments)}</td>
            <td>{listing.design}</td>
            <td>{listing.primaryEndPoint}</td>
            <td>{listing.analysed}</td>
            <td>{listing.keyResult}</td>
            <td>
              {listing.keySource}
              {listing.year !== null && <small>{listing.year}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const labels = (values: StudyListing['conditions']) => values.map(({ label }) => label).join(', ')
