import type { Metadata } from 'next'
import Link from 'next/link'
import { SetAside } from '@/components/landscape/set-aside'
import { standingStudies } from '@/evidence/landscape/standing-studies'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { site } from '@/app/site'
import { FindingsTable } from '@/components/findings/findings-table'
import { ComparisonPools } from '@/components/findings/comparison-pools'
import { NumbersNeeded } from '@/components/findings/numbers-needed'
import { Reasons } from '@/components/findings/reasons'
import { UncomparedTable } from '@/components/findings/uncompared-table'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Contents } from '@/components/page/contents'
import { JsonLd } from '@/components/page/json-ld'
import { viewPath } from '@/components/study/views'
import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import { setType } from '@/evidence/format/typography'
import { comparisonFindings, uncomparedFindings } from '@/evidence/landscape/comparison-findings'
import { conditionsWithFindings, findingsPath } from '@/evidence/landscape/findings-pages'
import { knownName } from '@/evidence/format/other-names'
import { getNames } from '@/queries/names'
import { conditionNode, studyListGraph } from '@/evidence/linked-data/site-graph'
import { listStudies } from '@/queries/studies'
import '@/app/records.css'

type Params = { params: Promise<{ slug: string }> }

export const dynamicParams = false

export async function generateStaticParams(): Promise<{ slug: string }[]> {
  return conditionsWithFindings(await listStudies()).map(({ id }) => ({ slug: id }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const condition = await conditionNamed((await params).slug)
  if (!condition) return {}
  const { id, name } = condition
  return pageMetadata({
    path: findingsPath(id),
    title: `${name}: summary of findings`,
    shorter: [`${name}: findings`],
    feedsAt: `/conditions/${id}`,
    description: `What each treatment of ${lowerFirst(name)} was found to do in those who were compared: for 1,000 people, how many with and without it, the difference with its interval, and how sure that is.`,
  })
}

export default async function FindingsPage({ params }: Params) {
  const condition = await conditionNamed((await params).slug)
  if (!condition) notFound()
  const { id, name } = condition
  const { studies } = standingStudies(condition.studies)
  const comparisons = comparisonFindings(studies, name)
  const uncompared = uncomparedFindings(studies)
  const shown = new Set([...comparisons, ...uncompared].map(({ study }) => study))
  const without = studies.filter((study) => study.design.allocation === 'randomised' && !shown.has(study))
  const path = findingsPath(id)
  const crumbs = [
    { href: '/conditions', label: 'Conditions' },
    { href: `/conditions/${id}`, label: name },
    { href: path, label: 'Summary of findings' },
  ]
  return (
    <main id="content" className="frame">
      <header className="page-head mt-0 mb-2">
        <Breadcrumbs crumbs={crumbs} />
        <h1>{name}: summary of findings</h1>
        <p className="lede">
          For each comparison, what happened to people of either arm, for 1,000 of them throughout, and how
          sure that is.
        </p>
        <p className="mt-1 font-plain text-plain text-ink-soft print:hidden">
          <Link href="/methods#how-sure-we-are">
            How certainty is judged, and the people of 1,000 worked out
          </Link>
          {' · '}
          {/* A file, which the router cannot show. */}
          <a href={findingsPath(id, '.csv')}>These tables as CSV</a>
        </p>
      </header>
      <Contents
        entries={[
          ...comparisons.map(({ study, title }) => ({ id: study.slug, label: setType(title) })),
          ...uncompared.map(({ study }) => ({ id: study.slug, label: setType(study.shortTitle) })),
        ]}
      />
      <SetAside studies={condition.studies} />
      {comparisons.map((comparison) => {
        const { study, title, findings, isJudged } = comparison
        return (
          <section key={study.slug + title} className="section mt-6" aria-labelledby={study.slug}>
            <h2 id={study.slug}>{setType(title)}</h2>
            <FindingsTable
              comparison={comparison}
              id={`${study.slug}-findings`}
              title={setType(study.shortTitle)}
            />
            <Reasons findings={findings} id={`${study.slug}-reasons`} of={study.shortTitle} />
            <NumbersNeeded findings={findings} id={`${study.slug}-numbers-needed`} of={study.shortTitle} />
            <TheData slug={study.slug} isJudged={isJudged} />
          </section>
        )
      })}
      {uncompared.map(({ study, findings }) => (
        <section key={study.slug} className="section mt-6" aria-labelledby={study.slug}>
          <h2 id={study.slug}>{setType(study.shortTitle)}: nobody was compared</h2>
          <UncomparedTable
            study={study}
            findings={findings}
            id={`${study.slug}-findings`}
            title="What was found, and how sure it is"
          />
          <Reasons findings={findings} id={`${study.slug}-reasons`} of={study.shortTitle} />
          <TheData slug={study.slug} isJudged />
        </section>
      ))}
      {without.length > 0 && (
        <p className="mt-4">
          Also randomised, with nothing in our record that was compared:{' '}
          {formatList(without.map(({ shortTitle }) => setType(shortTitle)))}.
        </p>
      )}
      <JsonLd
        data={studyListGraph(
          [...shown],
          {
            path,
            name: `${name}: summary of findings`,
            crumbs,
            about: [conditionNode({ id, name }, site, knownName(await getNames(), 'condition', name))],
          },
          site,
        )}
      />
      <ComparisonPools studies={studies} disease={name} />
    </main>
  )
}

/** The way on to every result of the study, with the risk of bias and the checks. */
const TheData = ({ slug, isJudged }: { slug: string; isJudged: boolean }) => (
  <p className="font-plain text-plain print:hidden">
    <Link
      className="inline-block min-h-8 py-1"
      href={`${viewPath(slug, 'data')}${isJudged ? '#certainty' : ''}`}
    >
      Every result of this study
    </Link>
  </p>
)

async function conditionNamed(slug: string) {
  return conditionsWithFindings(await listStudies()).find(({ id }) => id === slug) ?? null
}
