import Link from 'next/link'
import { Fragment } from 'react'
import { viewPath } from '@/components/study/views'
import { formatDate } from '@/evidence/format/date'
import { formatList } from '@/evidence/format/list'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { lowerFirst } from '@/evidence/format/lower-first'
import { setType } from '@/evidence/format/typography'
import {
  randomisedComparisons,
  withoutComparison,
  type RandomisedComparison,
} from '@/evidence/landscape/randomised-comparisons'
import { ratioChart } from '@/evidence/landscape/ratio-chart'
import { describeAbsence } from '@/evidence/study/absence'
import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures, type Sides } from '@/evidence/study/vocabulary'
import { CardTable, type CardRow } from '@/components/page/card-table'
import { Folded } from './folded'
import { LandscapeChart } from './landscape-chart'

/** On a phone an arm and a source say themselves what they are. */
const phoneHeads = ['End point', '', '', 'Between the arms', 'Data cut-off', '']
const armWidths = ['w-15/100', 'w-23/100', 'w-22/100', 'w-21/100', 'w-9/100', 'w-10/100']
const columns = ['End point', 'First arm', 'Second arm', 'Between the arms', 'Data cut-off', 'Source']

type SectionProps = {
  studies: readonly Study[]
  /** Those of them that are of the disease itself; the others are of one kind of it, and say which. */
  own?: readonly Study[]
  disease?: string | null
  /** Where the same comparisons are told of 1,000 people, with how sure that is. */
  findingsAt?: string
}

const kindsOf = ({ conditions }: Study): string => formatList(conditions.map(({ name }) => lowerFirst(name)))

/** What was compared at random, before everything that was not: the only figures that set one treatment against another. */
export function RandomisedSection({ studies, own = studies, disease = null, findingsAt }: SectionProps) {
  const comparisons = randomisedComparisons(studies, disease)
  const without = withoutComparison(studies, disease)
  if (comparisons.length === 0) return null
  const [ofDisease, ofKinds] = [true, false].map((isOwn) =>
    comparisons.filter(({ study }) => own.includes(study) === isOwn),
  ) as [RandomisedComparison[], RandomisedComparison[]]
  const chart = ratioChart(comparisons, disease)
  const tables = (
    <>
      <ComparisonTable id="randomised-table" title="What was compared, arm against arm" rows={ofDisease} />
      {ofKinds.length > 0 && (
        <>
          <h3 id="randomised-kinds" className="mt-4">
            In one kind of it alone
          </h3>
          <ComparisonTable
            id="randomised-kinds-table"
            title="What was compared in one kind of the disease"
            rows={ofKinds}
            kindOf={(study) => kindsOf(study)}
          />
        </>
      )}
    </>
  )
  return (
    <section className="section mt-6" aria-labelledby="randomised">
      <h2 id="randomised">Randomised comparisons</h2>
      <p className="mb-3 max-w-wide text-base">
        Chance decided who received what: if everyone is counted, a difference between arms speaks of the
        drugs, not of who took them. Each row says who is counted. Rows of different trials are not compared.
        {findingsAt !== undefined && (
          <>
            {' '}
            <Link href={findingsAt}>Summary of findings</Link>
          </>
        )}
      </p>
      {chart ? (
        <>
          <LandscapeChart chart={chart} />
          <Folded summary="Show the table: what was compared, arm against arm, with what each arm had">
            {tables}
          </Folded>
        </>
      ) : (
        tables
      )}
      {without.length > 0 && (
        <p>
          Also randomised, with nothing of what was compared in our record:{' '}
          {formatList(without.map(({ shortTitle }) => shortTitle))}.
        </p>
      )}
    </section>
  )
}

type TableProps = {
  id: string
  title: string
  rows: readonly RandomisedComparison[]
  kindOf?: (study: Study) => string
}

/** Comparisons, study by study; nothing where there are none. */
function ComparisonTable({ id, title, rows, kindOf }: TableProps) {
  if (rows.length === 0) return null
  return (
    <CardTable
      id={id}
      title={title}
      note="As the sources print it; what is inferred or computed is ours and says so. Primary end points come first."
      columns={columns}
      heads={phoneHeads}
      joinsLast
      widths={armWidths}
      groups={[...groupedBy(rows, ({ study }) => study.slug)].map(([slug, ofStudy]) => ({
        key: slug,
        title: (
          <>
            <Link href={viewPath(slug, 'summary')}>{setType(ofStudy[0]?.study.shortTitle ?? slug)}</Link>
            {kindOf && ofStudy[0] && `; ${kindOf(ofStudy[0].study)} alone`}
          </>
        ),
        rows: ofStudy.map(comparisonRow),
      }))}
    />
  )
}

function comparisonRow({ lead, isPrimary, arms, between }: RandomisedComparison): CardRow {
  const { study, result, outcome } = lead
  const about = [
    ...(lead.population.subgroup ? [`in ${lowerFirst(lead.population.subgroup.level)}`] : []),
    ...(isPrimary ? ['primary end point'] : []),
    ...(result.timePoint ? [`at ${result.timePoint}`] : []),
  ]
  const cut = result.dataCutoff && formatDate(result.dataCutoff)
  const notTaken = describeAbsence('not-yet-extracted')
  return {
    key: [lead, ...arms.map(({ joined }) => joined)].map((one) => one?.result.id).join(),
    cells: [
      <Fragment key="end-point">
        {setType(outcome.title)}
        {about.length > 0 && <small>{about.join(', ')}</small>}
      </Fragment>,
      ...arms.map(({ arm, joined }) => (
        <Fragment key={arm.id}>
          {setType(arm.title)}:{' '}
          {joined === null ? (
            notTaken
          ) : (
            <>
              <DataLink joined={joined}>{formatReport(joined)}</DataLink>
              <small>{describePopulation(joined.population)}</small>
            </>
          )}
        </Fragment>
      )),
      between === null ? 'no comparison in our record' : <Between key="between" joined={between} />,
      cut || notTaken,
      <Link key="source" href={`${viewPath(study.slug, 'sources')}#${result.id}`}>
        {lead.source.shortTitle}
      </Link>,
    ],
  }
}

/** The ratio or the test with its measure, and with the sides of the test in every case. */
function Between({ joined }: { joined: JoinedReport }) {
  const { result, report } = joined
  const measure = result.measure === null ? '' : `${ratioMeasures[result.measure]} `
  const tested = report.pValue === null ? null : testInWords[report.pValue.sides]
  const remarks = [tested, report.note].filter((part) => part !== null)
  return (
    <>
      <DataLink joined={joined}>{`${measure}${formatReport(joined)}`}</DataLink>
      {remarks.length > 0 && <small>{setType(remarks.join(' '))}</small>}
    </>
  )
}

/** A one-sided test is called so beside its P value. */
const testInWords: Record<Sides, string | null> = {
  one: null,
  two: 'Two-sided test.',
  'not-stated': 'Sides of the test not stated.',
}

function DataLink({ joined, children }: { joined: JoinedReport; children: string }) {
  return <Link href={`${viewPath(joined.study.slug, 'data')}#${joined.result.id}`}>{children}</Link>
}
