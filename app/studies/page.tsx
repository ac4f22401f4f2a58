import { StudyList } from '@/components/listing/study-list'
import { pageMetadata } from '@/app/page-metadata'
import { filtersFrom, filterStudies } from '@/evidence/listing/filter'
import { getStudyList } from '@/queries/study-list'
import { listDescription, ListHead } from './list-head'

export const metadata = pageMetadata({ path: '/studies', title: 'Studies', description: listDescription })

/** The bare list, made once at build; with a choice in the address, `filtered/` answers (see next.config.mjs). */
export default async function StudiesPage() {
  const { filters, unknown } = filtersFrom({})
  return (
    <main id="content" className="frame">
      <ListHead />
      <StudyList filters={filters} list={filterStudies(await getStudyList(), filters)} unknown={unknown} />
    </main>
  )
}
