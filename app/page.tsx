import { NumberCounts } from '@/components/methods/number-counts'
import { SideBySide } from '@/components/study/side-by-side'
import { StudyCard } from '@/components/study/study-card'
import { summariseChecks } from '@/evidence/checks/summary'
import { tellingDisagreements } from '@/evidence/tables/telling-disagreements'
import { listStudies } from '@/queries/studies'
import { pageMetadata } from './page-metadata'
import { site } from './site'

export const metadata = pageMetadata({
  path: '/',
  title: `${site.name}: clinical evidence, followed to its denominator`,
  description: site.description,
})

export default async function HomePage() {
  const studies = await listStudies()
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Every number, with its denominator, its source and its check</h1>
        <p className="lede">
          We summarise clinical studies so that each figure says of how many, who judged it and who reported
          it. Where sources disagree, the page shows the disagreement instead of choosing in silence.
        </p>
      </header>
      <NumberCounts summary={summariseChecks(studies)} />
      {studies.slice(0, 1).map((study) => (
        <section key={study.slug} className="section" aria-labelledby="story">
          <h2 id="story">One trial, and figures that do not match</h2>
          <div className="stories">
            {tellingDisagreements(study).map((resolution) => (
              <SideBySide key={resolution.id} study={study} resolution={resolution} />
            ))}
          </div>
        </section>
      ))}
      <section className="section" aria-labelledby="latest">
        <h2 id="latest">Latest summaries</h2>
        {studies.map((study) => (
          <StudyCard key={study.slug} study={study} />
        ))}
      </section>
    </main>
  )
}
