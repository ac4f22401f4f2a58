import { StudyList } from '@/components/listing/study-list'
import { JsonLd } from '@/components/page/json-ld'
import { pageMetadata } from '@/app/page-metadata'
import { site } from '@/app/site'
import { filtersFrom } from '@/evidence/listing/filter'
import { studyListGraph } from '@/evidence/linked-data/site-graph'
import { getFilteredList } from '@/queries/filtered-list'
import { listDescription, ListHead } from './list-head'
import '@/app/records.css'

export const metadata = pageMetadata({ path: '/studies', title: 'Studies', description: listDescription })

const crumbs = [{ href: '/studies', label: 'Studies' }]

/** The bare list, made once at build; with a choice in the address, `filtered/` answers (see next.config.mjs). */
export default async function StudiesPage() {
  const { filters, unknown } = filtersFrom({})
  const list = await getFilteredList(filters)
  return (
    <main id="content" className="frame">
      <ListHead />
      <StudyList filters={filters} list={list} unknown={unknown} />
      <JsonLd data={studyListGraph(list.shown, { path: '/studies', name: 'Studies', crumbs }, site)} />
    </main>
  )
}
