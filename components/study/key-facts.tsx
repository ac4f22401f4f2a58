import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { formatDate } from '@/evidence/format/date'
import { formatDesign } from '@/evidence/format/design'
import { primaryEndPoints } from '@/evidence/format/end-point'
import { lowerFirst } from '@/evidence/format/lower-first'
import { describePopulation } from '@/evidence/format/population'
import { describeAbsence } from '@/evidence/study/absence'
import { armsOfKeyResult, wholeOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** One line under the title: how it was studied, in whom, until when, by whom, where it is registered, of what. */
export function KeyFacts({ study }: { study: Study }) {
  const { source, result } = joinResult(study, study.keyResultId)
  const endPoints = primaryEndPoints(study)
  const people = [...wholeOfKeyResult(study), ...armsOfKeyResult(study).map(({ population }) => population)]
  const together = people.filter(({ armId }) => armId === null)
  const ofArms = people.filter(({ armId }) => armId !== null)
  return (
    <section
      aria-label="Key facts"
      className="mb-2 font-plain text-note leading-snug text-ink-soft sm:text-small"
    >
      <ul className="*:inline *:not-first:before:ms-[0.3em] *:not-first:before:content-['·_'/''] sm:[&_a]:whitespace-nowrap">
        <Fact>{formatDesign(study)}</Fact>
        <Fact>{(together.length > 0 ? together : ofArms).map(describePopulation).join('; ')}</Fact>
        {together.length > 0 && ofArms.length > 0 && (
          // On a phone they wait for the answer and the figure, which tell them.
          <Fact isDetail>{ofArms.map(describePopulation).join('; ')}</Fact>
        )}
        {endPoints.length > 0 && (
          <Fact isDetail>
            primary end point{endPoints.length > 1 && 's'}:{' '}
            {endPoints.map(({ outcome, verdict, source: who }, place) => (
              <Fragment key={outcome.id}>
                {place > 0 && '; '}
                {lowerFirst(outcome.title)}
                {who !== null && `, ${verdict} (${who})`}
              </Fragment>
            ))}
          </Fact>
        )}
        <Fact isDetail>main source {source.shortTitle}</Fact>
        {result.dataCutoff && <Fact>data to {formatDate(result.dataCutoff)}</Fact>}
        {study.registryAbsence && <Fact>registry entry: {describeAbsence(study.registryAbsence)}</Fact>}
        {study.registryId && (
          <Fact>
            <a href={`https://clinicaltrials.gov/study/${study.registryId}`}>{study.registryId}</a>
          </Fact>
        )}
        {study.conditions.map(({ id, name }) => (
          <Fact key={id} isDetail>
            <Link href={`/conditions/${id}`}>{name}</Link>
          </Fact>
        ))}
        {study.interventions
          .filter(({ drugClass }) => drugClass !== 'placebo')
          // Its class is a label for grouping, "PD-1 or PD-L1 inhibitor", and tells nothing of the drug itself.
          .map(({ id, name }) => (
            <Fact key={id} isDetail>
              <Link href={`/treatments/${id}`}>{name}</Link>
            </Fact>
          ))}
      </ul>
    </section>
  )
}

/** A detail is left to the other views on a phone, where the answer comes first. */
function Fact({ isDetail = false, children }: { isDetail?: boolean; children: ReactNode }) {
  return <li className={isDetail ? 'max-sm:hidden! print:inline!' : undefined}>{children}</li>
}
