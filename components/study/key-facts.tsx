import Link from 'next/link'
import { Fragment } from 'react'
import { formatDate } from '@/evidence/format/date'
import { formatDesign } from '@/evidence/format/design'
import { primaryEndPoints } from '@/evidence/format/end-point'
import { describePopulation } from '@/evidence/format/population'
import { describeAbsence } from '@/evidence/study/absence'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** The study at a glance: what was treated with what, in whom, when, by whom, and where it is registered. */
export function KeyFacts({ study }: { study: Study }) {
  const { population, source, result } = joinResult(study, study.keyResultId)
  const endPoints = primaryEndPoints(study)
  return (
    <section className="key-facts" aria-labelledby="key-facts">
      <h2 id="key-facts">Key facts</h2>
      <dl>
        <Fact name="Condition">
          {study.conditions.map(({ id, name }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <Link href={`/conditions/${id}`}>{name}</Link>
            </Fragment>
          ))}
        </Fact>
        <Fact name="Treatment">
          {study.interventions.map(({ id, name, drugClass }, index) => (
            <Fragment key={id}>
              {index > 0 && '; '}
              {drugClass === 'placebo' ? name : <Link href={`/treatments/${id}`}>{name}</Link>}
              {drugClass !== 'placebo' && `, ${drugClass}`}
            </Fragment>
          ))}
        </Fact>
        <Fact name="Design">{formatDesign(study)}</Fact>
        {endPoints.length > 0 && (
          <Fact name={endPoints.length === 1 ? 'Primary end point' : 'Primary end points'}>
            {endPoints.map(({ outcome, words, source: who }) => (
              <Fragment key={outcome.id}>
                {outcome !== endPoints[0]?.outcome && '; '}
                {words}
                {who && ` (${who})`}
              </Fragment>
            ))}
          </Fact>
        )}
        <Fact name="Analysed">{describePopulation(population)}</Fact>
        {result.dataCutoff && <Fact name="Data cut-off">{formatDate(result.dataCutoff)}</Fact>}
        <Fact name="Main source">{source.shortTitle}</Fact>
        {study.registryAbsence && <Fact name="Registry">{describeAbsence(study.registryAbsence)}</Fact>}
        {study.registryId && (
          <Fact name="Registry">
            <a href={`https://clinicaltrials.gov/study/${study.registryId}`}>{study.registryId}</a>
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
