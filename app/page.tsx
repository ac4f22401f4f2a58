import Link from 'next/link'
import { ServiceLinks } from '@/components/api/service-links'
import { ResponseAtAGlance } from '@/components/landscape/landscape-sections'
import { JsonLd } from '@/components/page/json-ld'
import { OneLine, OneTrial } from '@/components/study/one-trial'
import { SearchForm } from '@/components/search/search-form'
import { viewPath } from '@/components/study/views'
import { StudyCard } from '@/components/study/study-card'
import { formatCount } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'
import { summariseChecks } from '@/evidence/checks/summary'
import { conditionsOf } from '@/evidence/landscape/treatments'
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

/** Two or three rows of cards; the list of all studies has its own page. */
const mostLatest = 6

export default async function HomePage() {
  const studies = await listStudies()
  const story = studies.find((study) => tellingDisagreements(study).length > 1)
  const conditions = conditionsOf(studies)
  const disease = conditions.find(({ id }) => id === story?.conditions[0]?.id)
  const latest = latestStudies(studies, mostLatest)
  const withPlain = await Promise.all(latest.map(({ slug }) => hasPlain(slug)))
  const { numbers, marks, disagreementsFound, disagreementsExplained } = summariseChecks(studies)
  return (
    <main id="content" className="frame">
      <ServiceLinks />
      <header className="mt-4 mb-6 grid items-center gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <h1 className="text-head">Every number, with its denominator, its source and its check</h1>
        <SearchForm name="Search studies, results and terms" isLarge hint="Words, numbers, NCT or DOI" />
      </header>
      {story && (
        <section className="mb-10" aria-labelledby="story">
          <h2 id="story" className="text-sub">
            <Link href={viewPath(story.slug, 'summary')}>One trial, two counts</Link>
          </h2>
          <OneTrial study={story} />
          <div className="grid gap-x-16 gap-y-6 lg:grid-cols-2">
            {tellingDisagreements(story).map((resolution) => (
              <OneLine key={resolution.id} study={story} resolution={resolution} />
            ))}
          </div>
        </section>
      )}
      <section className="mb-10" aria-labelledby="check">
        <h2 id="check" className="text-sub">
          Check a sentence
        </h2>
        <form className="mt-3 flex max-w-wide flex-wrap gap-3 font-plain" action="/verify" method="get">
          <input
            className="h-11 min-w-0 flex-1 basis-60 border border-rule-strong bg-paper-raised px-3"
            name="text"
            aria-label="A sentence with numbers in it, about one of the studies"
            placeholder="Paste a sentence about one of the studies"
            autoComplete="off"
          />
          <button type="submit" className="h-11 cursor-pointer bg-accent px-6 font-strong text-paper">
            Check
          </button>
        </form>
      </section>
      {disease && (
        <section className="mb-10" aria-labelledby="landscape">
          <h2 id="landscape" className="mb-2 text-sub">
            <Link href={`/conditions/${disease.id}`}>
              {disease.name}: {formatPeople(disease.studies.length, { one: 'study', many: 'studies' })} side
              by side
            </Link>
          </h2>
          <ResponseAtAGlance studies={disease.studies} href={`/conditions/${disease.id}`} />
        </section>
      )}
      <section className="mb-10" aria-labelledby="latest">
        <h2 id="latest" className="mb-2 text-sub">
          The newest of {studies.length} studies
        </h2>
        <p className="mb-6 flex flex-wrap gap-x-6 font-plain text-plain">
          {conditions.map(({ id, name }) => (
            <Link key={id} className="inline-flex min-h-6 items-center" href={`/conditions/${id}`}>
              {name}: all studies side by side
            </Link>
          ))}
          <Link className="inline-flex min-h-6 items-center" href="/studies">
            All {studies.length} studies, to filter
          </Link>
        </p>
        <div className="grid gap-x-16 gap-y-6 lg:grid-cols-2 2xl:grid-cols-3">
          {latest.map((study, index) => (
            <StudyCard key={study.slug} study={study} hasPlain={withPlain[index] === true} />
          ))}
        </div>
      </section>
      <p className="border-t border-rule pt-3 font-plain text-plain leading-snug text-ink-soft">
        {formatCount(numbers)} numbers: {formatCount(marks.recomputed)} recomputed,{' '}
        {formatCount(marks.consistent)} only consistent, {formatCount(marks['cannot-be-checked'])} beyond any
        rule, {formatCount(marks.disagrees)} in disagreement. Sources disagree{' '}
        {formatCount(disagreementsFound)} times; {formatCount(disagreementsExplained)} are judged with a dated
        reason. <Link href="/methods">How numbers are checked</Link>
      </p>
      <JsonLd data={siteGraph(site)} />
    </main>
  )
}
