import { pageMetadata } from '@/app/page-metadata'
import { CorrectionsView } from '@/components/history/corrections-view'
import { allCorrections, unrecordedChanges } from '@/evidence/revisions/corrections'
import { correctionsPath } from '@/evidence/revisions/addresses'
import { keptRevisions } from '@/queries/frozen'
import { getHistories } from '@/queries/revisions'
import { listStudies } from '@/queries/studies'
import '@/app/records.css'

export const metadata = pageMetadata({
  path: correctionsPath,
  title: 'Corrections',
  description:
    'What was wrong on this site and was mended, which sources were corrected or retracted, and how long mending took. The latest first, with a feed.',
  feedsAt: correctionsPath,
})

export default async function CorrectionsPage() {
  const studies = await listStudies()
  const histories = await getHistories()
  const kept = new Map(
    await Promise.all(studies.map(async ({ slug }) => [slug, await keptRevisions(slug)] as const)),
  )
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Corrections</h1>
        <p className="lede">
          What was wrong here and was mended, and what became of the sources. Each study has its own history,
          with every revision. Feeds: <a href={`${correctionsPath}/feed.xml`}>Atom</a>,{' '}
          <a href={`${correctionsPath}/feed.json`}>JSON</a>.
        </p>
      </header>
      <CorrectionsView
        corrections={allCorrections(studies, histories)}
        unrecorded={unrecordedChanges(studies, histories)}
        kept={(slug, number) => kept.get(slug)?.includes(number) ?? false}
      />
    </main>
  )
}
