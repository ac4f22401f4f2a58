import Link from 'next/link'
import { ServiceLinks } from '@/components/api/service-links'
import { NumberCounts } from '@/components/methods/number-counts'
import { JsonLd } from '@/components/page/json-ld'
import { SideBySide } from '@/components/study/side-by-side'
import { SearchForm } from '@/components/search/search-form'
import { StudyCard } from '@/components/study/study-card'
import { viewPath } from '@/components/study/views'
import { summariseChecks } from '@/evidence/checks/summary'
import { siteGraph } from '@/evidence/linked-data/site-graph'
import { latestStudies } from '@/evidence/tables/latest-studies'
import { tellingDisagreements } from '@/evidence/tables/telling-disagreements'
import { hasPlain } from '@/queries/articles'
import { listStudies } from '@/queries/studies'
import { pageMetadata } from './page-metadata'
import { site } from './site'

export const metadata = pageMetadata({
  path: '/',
  title: `${site.name}: clinical evidence, followed to its denominator`,
  description: site.description,
})

const cardsShown = 3

export default async function HomePage() {
  const studies = await listStudies()
  const story = studies.find((study) => tellingDisagreements(study).length > 1)
  const latest = latestStudies(studies, cardsShown)
  const withPlain = await Promise.all(latest.map(({ slug }) => hasPlain(slug)))
  return (
    <main id="content" className="frame">
      <ServiceLinks />
      <header className="page-head">
        <h1>Every number, with its denominator, its source and its check</h1>
        <p className="lede">
          We summarise clinical studies so that each figure says of how many, who judged it and who reported
          it. Where sources disagree, the page shows the disagreement instead of choosing in silence.
        </p>
        <SearchForm
          name="Search studies, results and terms"
          className="search-large"
          hint="Words, numbers, NCT or DOI"
        />
      </header>
      <NumberCounts summary={summariseChecks(studies)} />
      {story && (
        <section className="section" aria-labelledby="story">
          <h2 id="story">One trial, and figures that do not match</h2>
          <div className="stories">
            {tellingDisagreements(story).map((resolution) => (
              <SideBySide key={resolution.id} study={story} resolution={resolution} />
            ))}
          </div>
          <p>
            The trial: <Link href={viewPath(story.slug, 'summary')}>{story.title}</Link>
          </p>
        </section>
      )}
      <section className="section" aria-labelledby="latest">
        <h2 id="latest">Latest summaries</h2>
        {latest.map((study, index) => (
          <StudyCard key={study.slug} study={study} hasPlain={withPlain[index] === true} />
        ))}
        <p>
          <Link href="/studies">All {studies.length} studies</Link>
        </p>
      </section>
      <JsonLd data={siteGraph(site)} />
    </main>
  )
}
