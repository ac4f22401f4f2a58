import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { site } from '@/app/site'
import { DoseList } from '@/components/landscape/dose-list'
import { EvidenceSections, evidenceContents } from '@/components/landscape/evidence-sections'
import { PeopleTable } from '@/components/landscape/people-table'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Contents } from '@/components/page/contents'
import { JsonLd } from '@/components/page/json-ld'
import { formatCount } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'
import { drugNode, studyListGraph } from '@/evidence/linked-data/site-graph'
import { conditionsOf, isOnlyComparator, treatmentsOf } from '@/evidence/landscape/treatments'
import { knownName, sayOtherNames } from '@/evidence/format/other-names'
import { getNames } from '@/queries/names'
import { listStudies } from '@/queries/studies'
import { getTreatment } from '@/queries/treatments'

type Params = { params: Promise<{ slug: string }> }

export const dynamicParams = false

export async function generateStaticParams(): Promise<{ slug: string }[]> {
  return treatmentsOf(await listStudies()).map(({ id }) => ({ slug: id }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const treatment = await getTreatment((await params).slug)
  if (!treatment) return {}
  return pageMetadata({
    path: `/treatments/${treatment.id}`,
    title: `${treatment.name}: its studies`,
    tablesAt: `/treatments/${treatment.id}`,
    markdownAt: `/treatments/${treatment.id}.md`,
    description: `${treatment.name} (${treatment.drugClass}): what its studies found, in how many people, with harms, doses and what is missing.`,
  })
}

export default async function TreatmentPage({ params }: Params) {
  const treatment = await getTreatment((await params).slug)
  if (!treatment) notFound()
  const { id, name, drugClass, studies } = treatment
  const path = `/treatments/${id}`
  const known = knownName(await getNames(), 'drug', name)
  const compared = studies.filter((study) => isOnlyComparator(study, id)).length
  const crumbs = [
    { href: '/treatments', label: 'Treatments' },
    { href: path, label: name },
  ]
  const about = [drugNode({ id, name, drugClass }, site, known)]
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <Breadcrumbs crumbs={crumbs} />
        <h1>{name}</h1>
        <p className="lede">
          {drugClass}. Given in {formatPeople(studies.length, { one: 'study', many: 'studies' })} here, alone
          or with another drug.
          {compared > 0 &&
            ` ${compared === studies.length ? 'Here' : `In ${formatCount(compared)} of these`} it was only what another treatment was compared with.`}
        </p>
        <p>
          {conditionsOf(studies).map((condition) => (
            <Link key={condition.id} href={`/conditions/${condition.id}`}>
              All studies of {condition.name.toLowerCase()}
            </Link>
          ))}
        </p>
        {known && <p>{sayOtherNames(known)}</p>}
        <p>
          Tables: <a href={`${path}/data/results.csv`}>every result (CSV)</a>,{' '}
          <a href={`${path}/data/tables.zip`}>all tables (ZIP)</a>
        </p>
      </header>
      <Contents entries={[{ id: 'studies', label: 'Studies and doses' }, ...evidenceContents(studies)]} />
      <section className="section mt-6" aria-labelledby="studies">
        <h2 id="studies">Studies and doses</h2>
        <PeopleTable id="study-table" title="Studies and their patients" studies={studies} />
        <DoseList interventionId={id} studies={studies} />
      </section>
      <EvidenceSections studies={studies} />
      <JsonLd data={studyListGraph(studies, { path, name, crumbs, about }, site)} />
    </main>
  )
}
