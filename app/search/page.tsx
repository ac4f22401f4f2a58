import type { Metadata } from 'next'
import { SearchForm } from '@/components/search/search-form'
import { SearchOutcome } from '@/components/search/search-outcome'
import { SearchStart } from '@/components/search/search-start'
import { Unavailable } from '@/components/page/unavailable'
import { pageMetadata } from '@/app/page-metadata'
import { cleanQuery } from '@/evidence/search/clean-query'
import { firstTerms } from '@/evidence/search/examples'
import { ifAvailable } from '@/queries/available'
import { search } from '@/queries/search'
import { getStudyList } from '@/queries/study-list'
import { getTerms } from '@/queries/terms'
import '@/app/records.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { shown } = cleanQuery(first((await searchParams).q))
  const metadata = pageMetadata({
    path: '/search',
    title: shown === '' ? 'Search' : `${shown}: search`,
    description: 'Find any word, number or identifier in the studies, their sources and the glossary.',
  })
  return { ...metadata, robots: { index: false, follow: true } }
}

export default async function SearchPage({ searchParams }: Props) {
  const { q, study } = await searchParams
  const asked = first(q)
  const answer = await ifAvailable(() => answerFor(asked, first(study)))
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Search</h1>
        <SearchForm
          name="Search again"
          isLarge
          hint="Words, numbers, NCT or DOI"
          value={cleanQuery(asked).shown}
        />
      </header>
      {answer === null && <Unavailable what="Search" />}
      {answer && <SearchOutcome result={answer.result} studySlug={first(study)} />}
      {answer?.start && <SearchStart {...answer.start} />}
    </main>
  )
}

// With more than these, the list and its filters serve better.
const maxStudies = 30

async function answerFor(asked: string, study: string) {
  const result = await search(asked, { study: study === '' ? null : study })
  if (result.found > 0) return { result, start: null }
  const [terms, studies] = [await getTerms(), await getStudyList(maxStudies)]
  const shown = firstTerms.flatMap((id) => terms.find((term) => term.id === id) ?? [])
  return { result, start: { terms: shown, studies } }
}
