import type { Metadata } from 'next'
import { ListHead, listDescription } from '@/app/studies/list-head'
import { pageMetadata } from '@/app/page-metadata'
import { StudyList } from '@/components/listing/study-list'
import { Unavailable } from '@/components/page/unavailable'
import { indexingOf } from '@/evidence/listing/address'
import { facetNames } from '@/evidence/listing/facets'
import { filtersFrom, type Parameters } from '@/evidence/listing/filter'
import { ifAvailable } from '@/queries/available'
import { getFilteredList } from '@/queries/filtered-list'
import '@/app/records.css'

type Props = { searchParams: Promise<Parameters> }

async function filtered(searchParams: Props['searchParams']) {
  const { filters, unknown } = filtersFrom(await searchParams)
  return { filters, unknown, list: await ifAvailable(() => getFilteredList(filters)) }
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters, unknown, list } = await filtered(searchParams)
  const isUnknown = unknown.length + (list?.unknown.length ?? 0) > 0
  const { isIndexed, canonical } = indexingOf(filters, list?.found ?? 0, isUnknown)
  const words = facetNames.flatMap(
    (name) => list?.options[name].find(({ isChosen }) => isChosen)?.label ?? [],
  )
  const title = words.length > 0 ? `Studies: ${words.join(', ')}` : 'Studies'
  const metadata = pageMetadata({ path: canonical, title, description: listDescription })
  return { ...metadata, robots: { index: isIndexed, follow: true } }
}

export default async function FilteredStudiesPage({ searchParams }: Props) {
  const { filters, unknown, list } = await filtered(searchParams)
  return (
    <main id="content" className="frame">
      <ListHead />
      {list ? (
        <StudyList filters={filters} list={list} unknown={unknown} />
      ) : (
        <Unavailable what="The list with filters" />
      )}
    </main>
  )
}
