import { StudyTable } from '@/components/study/study-table'
import { pageMetadata } from '@/app/page-metadata'
import { listStudies } from '@/queries/studies'

export const metadata = pageMetadata({
  path: '/studies',
  title: 'Studies',
  description: 'Every study summarised here, with its design, its analysis population and its key result.',
})

export default async function StudiesPage() {
  const studies = await listStudies()
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Studies</h1>
        <p className="lede">
          Each row leads to a summary, its plain-language twin, its data and its sources.
        </p>
      </header>
      <StudyTable studies={studies} />
    </main>
  )
}
