import Link from 'next/link'
import type { ReactNode } from 'react'
import { CardTable, onlyGroup } from '@/components/page/card-table'
import type { StudyListing } from '@/evidence/listing/listing'

type Column = {
  head: string
  width: string
  cell: (listing: StudyListing) => ReactNode
  words: (listing: StudyListing) => string
}

const labels = (values: StudyListing['conditions']) => values.map(({ label }) => label).join(', ')
const inWords = (head: string, width: string, words: (listing: StudyListing) => string): Column => ({
  head,
  width,
  cell: words,
  words,
})

/** The key result stands beside the study: on a phone it is the first line of its card. */
const columns: readonly Column[] = [
  {
    head: 'Study',
    width: 'w-19/100',
    cell: ({ slug, title }) => <Link href={`/studies/${slug}`}>{title}</Link>,
    words: ({ title }) => title,
  },
  inWords('Key result', 'w-21/100', ({ keyResult }) => keyResult),
  inWords('Analysed', 'w-13/100', ({ analysed }) => analysed),
  inWords('Condition', 'w-9/100', ({ conditions }) => labels(conditions)),
  inWords('Treatment', 'w-11/100', ({ treatments }) => labels(treatments)),
  inWords('Design', 'w-10/100', ({ design }) => design),
  inWords('Primary end point', 'w-12/100', ({ primaryEndPoint }) => primaryEndPoint),
  {
    head: 'Source',
    width: 'w-14/100',
    cell: ({ keySource, year }) => (
      <>
        {keySource}
        {year !== null && <small>{year}</small>}
      </>
    ),
    words: ({ keySource, year }) => `${keySource} ${year ?? ''}`,
  },
]

/** Studies, one a row, with the key result of each as its own source prints it; what all of them share is said once. */
export function ListingTable({ listings }: { listings: readonly StudyListing[] }) {
  const [first] = listings
  const isShared = ({ words }: Column) =>
    first !== undefined && listings.length > 1 && listings.every((one) => words(one) === words(first))
  const shared = first ? columns.filter(isShared) : []
  const shown = columns.filter((column) => !isShared(column))
  const heads = shown.map(({ head }) => head)
  return (
    <CardTable
      id="studies"
      title="Studies"
      note={
        <>
          Key results are not comparable from row to row: designs and analysis populations differ.
          {first && shared.map(({ head, words }) => ` ${head} of all: ${words(first)}.`)}
        </>
      }
      columns={heads}
      heads={heads.map((head, place) => (place === 0 ? '' : head))}
      widths={shown.map(({ width }) => width)}
      groups={onlyGroup(
        listings.map((listing) => ({
          key: listing.slug,
          cells: shown.map((column) => <span key={column.head}>{column.cell(listing)}</span>),
        })),
      )}
    />
  )
}
