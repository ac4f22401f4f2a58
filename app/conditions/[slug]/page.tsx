import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { reportingOf } from '@/app/reporting'
import { site } from '@/app/site'
import { Article } from '@/components/article/article'
import { CompareForm } from '@/components/landscape/compare-form'
import { EvidenceSections, evidenceContents } from '@/components/landscape/evidence-sections'
import { Folded, FoldedOnPhone } from '@/components/landscape/folded'
import { LeftOutList } from '@/components/landscape/left-out-list'
import { PeopleTable } from '@/components/landscape/people-table'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Contents } from '@/components/page/contents'
import { JsonLd } from '@/components/page/json-ld'
import { checkStudy } from '@/evidence/checks/check-study'
import { knownName } from '@/evidence/format/other-names'
import { getNames } from '@/queries/names'
import { conditionNode, studyListGraph } from '@/evidence/linked-data/site-graph'
import { findingsPath, haveFindings } from '@/evidence/landscape/findings-pages'
import { conditionsOf, fullestStudy, studiesWithKinds } from '@/evidence/landscape/treatments'
import type { LeftOut } from '@/evidence/record/left-out-schema'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatPeople } from '@/evidence/format/people'
import { kindsOf, widerCondition } from '@/evidence/study/condition-hierarchy'
import type { Study } from '@/evidence/study/study'
import { getConditionArticle } from '@/queries/articles'
import { getLeftOut } from '@/queries/left-out'
import { listStudies } from '@/queries/studies'

type Params = { params: Promise<{ slug: string }> }

export const dynamicParams = false

export async function generateStaticParams(): Promise<{ slug: string }[]> {
  return conditionsOf(await listStudies()).map(({ id }) => ({ slug: id }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const condition = await conditionNamed((await params).slug)
  if (!condition) return {}
  return pageMetadata({
    path: `/conditions/${condition.id}`,
    title: `${condition.name}: ${condition.studies.length > 1 ? 'its studies side by side' : 'what its one study here found'}`,
    shorter: [`${condition.name}: its ${condition.studies.length > 1 ? 'studies' : 'study'}`, condition.name],
    feedsAt: `/conditions/${condition.id}`,
    tablesAt: `/conditions/${condition.id}`,
    markdownAt: `/conditions/${condition.id}.md`,
    description: `${studiesCounted(condition.studies)} of treatment in ${condition.name.toLowerCase()}: response, survival and harms with their denominators, what may be compared and what is missing.`,
  })
}

const studiesCounted = (studies: readonly Study[]) =>
  formatPeople(studies.length, { one: 'study', many: 'studies' })

const contentsFor = (
  studies: readonly Study[],
  randomised: readonly Study[],
  disease: string,
  leftOut: readonly LeftOut[],
  hasArticle: boolean,
) => [
  ...evidenceContents(studies, randomised, disease),
  { id: 'studies', label: 'The studies, and who was studied' },
  ...(leftOut.length > 0 ? [{ id: 'left-out', label: 'Known studies that are not here' }] : []),
  { id: 'compare', label: 'Compare studies' },
  ...(hasArticle ? [{ id: 'disease', label: 'The disease' }] : []),
]

export default async function ConditionPage({ params }: Params) {
  const condition = await conditionNamed((await params).slug)
  const cited = condition && fullestStudy(condition.studies)
  if (!condition || !cited) notFound()
  const { id, name, studies } = condition
  const all = conditionsOf(await listStudies())
  const wider = widerCondition(id, all)
  const kinds = kindsOf(id, all)
  const randomised = studiesWithKinds(condition, all)
  const article = await getConditionArticle(id, cited)
  const leftOut = await getLeftOut(id)
  const path = `/conditions/${id}`
  const crumbs = [
    { href: '/conditions', label: 'Conditions' },
    ...(wider === null ? [] : [{ href: `/conditions/${wider.id}`, label: wider.name }]),
    { href: path, label: name },
  ]
  const about = [conditionNode({ id, name }, site, knownName(await getNames(), 'condition', name))]
  return (
    <main id="content" className="frame">
      <header className="page-head mt-0 mb-2">
        <Breadcrumbs crumbs={crumbs} />
        <h1>{name}</h1>
        <p className="lede">
          {studies.length > 1
            ? `${studiesCounted(studies)} of its treatment, side by side. What can be lined up is; what cannot stays apart, with the reason.`
            : 'One study of its treatment is gathered here. With no other beside it, nothing can be lined up.'}
        </p>
        {kinds.length > 0 && (
          <p className="mt-1 font-plain text-plain text-ink-soft">
            Studies of one kind of it, or with results of its own for one:{' '}
            {kinds.map((kind, place) => (
              <Fragment key={kind.id}>
                {place > 0 && '; '}
                <Link href={`/conditions/${kind.id}`}>{lowerFirst(kind.name)}</Link> (
                {studiesCounted(kind.studies)})
              </Fragment>
            ))}
            .
          </p>
        )}
      </header>
      <Contents entries={contentsFor(studies, randomised, name, leftOut, article !== null)} />
      <EvidenceSections
        studies={studies}
        randomised={randomised}
        disease={name}
        findingsAt={haveFindings(randomised, name) ? findingsPath(id) : undefined}
      >
        <Folded id="studies" summary="Designs, treatments and patients of each study">
          <PeopleTable id="study-table" title="Studies and their patients" studies={studies} />
        </Folded>
      </EvidenceSections>
      {leftOut.length > 0 && (
        <section className="section mt-6" aria-labelledby="left-out">
          <h2 id="left-out">Known studies that are not here</h2>
          <LeftOutList studies={leftOut} />
        </section>
      )}
      <section className="section mt-6 print:hidden" aria-labelledby="compare">
        <h2 id="compare">Compare studies</h2>
        <Folded summary="Choose the studies">
          <CompareForm studies={studies} chosen={[]} />
        </Folded>
      </section>
      {article && (
        <section className="section mt-6" aria-labelledby="disease">
          <h2 id="disease">The disease</h2>
          <FoldedOnPhone summary="What it is, what its trials found and what is approved">
            <div className="reading text-plain leading-6 xl:[&_.article]:max-w-none xl:[&_.article]:columns-2 xl:[&_.article]:gap-x-16 xl:[&_.source-list]:text-small xl:[&_.source-list]:leading-snug">
              <Article
                article={article}
                study={cited}
                checks={checkStudy(cited)}
                reporting={await reportingOf(cited.slug)}
              />
            </div>
          </FoldedOnPhone>
        </section>
      )}
      <JsonLd data={studyListGraph(studies, { path, name, crumbs, about }, site)} />
    </main>
  )
}

async function conditionNamed(slug: string) {
  return conditionsOf(await listStudies()).find(({ id }) => id === slug) ?? null
}
