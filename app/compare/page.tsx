import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { CompareForm } from '@/components/landscape/compare-form'
import { CompareTable } from '@/components/landscape/compare-table'
import { PairVerdicts } from '@/components/landscape/pair-verdicts'
import { Unavailable } from '@/components/page/unavailable'
import { readCompareRequest } from '@/evidence/landscape/compare-address'
import { ifAvailable } from '@/queries/available'
import { getStudies, listTitles } from '@/queries/studies'
import '@/app/records.css'

type Props = { searchParams: Promise<{ studies?: string | string[] }> }

// The address holds any choice of studies: one page for all of them, and no search engine need follow each.
export const metadata: Metadata = {
  ...pageMetadata({
    path: '/compare',
    title: 'Compare studies',
    description: 'Up to six studies side by side, with what may be lined up and what must be kept apart.',
  }),
  robots: { index: false, follow: true },
}

export default async function ComparePage({ searchParams }: Props) {
  const known = await ifAvailable(listTitles)
  const { studies: chosen, problems } = readCompareRequest((await searchParams).studies, known ?? [])
  const studies = (await ifAvailable(() => getStudies(chosen.map(({ slug }) => slug)))) ?? []
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Compare studies</h1>
        <p className="lede">
          No figure here ranks one treatment above another: only a randomised comparison can do that. The
          address of this page holds the choice and can be shared.
        </p>
      </header>
      {known === null && <Unavailable what="The comparison" />}
      {known !== null && problems.length > 0 && (
        <ul
          role="status"
          className="mb-8 grid max-w-wide gap-2 border-l-3 border-warn bg-warn-soft px-4 py-3"
        >
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {studies.length > 0 && <CompareTable studies={studies} />}
      {studies.length > 1 && <PairVerdicts studies={studies} />}
      {known !== null && (
        <section className="section mt-6" aria-labelledby="choose">
          <h2 id="choose">{studies.length > 0 ? 'Choose others' : 'Choose studies'}</h2>
          <CompareForm studies={known} chosen={studies.map(({ slug }) => slug)} />
        </section>
      )}
    </main>
  )
}
