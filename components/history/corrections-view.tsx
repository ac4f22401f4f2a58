import Link from 'next/link'
import { formatPeople } from '@/evidence/format/people'
import { historyPath } from '@/evidence/revisions/addresses'
import {
  daysToMendGoal,
  timeToMend,
  type Correction,
  type UnrecordedChanges,
} from '@/evidence/revisions/corrections'
import { revisionKinds } from '@/evidence/revisions/kinds'
import { RevisionEntry } from './revision-entry'

type Props = {
  corrections: readonly Correction[]
  unrecorded: readonly UnrecordedChanges[]
  /** The revisions of each study that are kept whole. */
  kept: (slug: string, number: number) => boolean
}

/** Every correction of every study, how long mending took, and what was changed before kinds were kept. */
export function CorrectionsView({ corrections, unrecorded, kept }: Props) {
  return (
    <>
      <MendingTime corrections={corrections} />
      {corrections.map(({ study, revision }) => (
        <RevisionEntry
          key={`${study.slug} ${revision.number}`}
          slug={study.slug}
          revision={revision}
          isKept={kept(study.slug, revision.number)}
          of={study.shortTitle}
        />
      ))}
      <Unrecorded unrecorded={unrecorded} />
      <Kinds />
    </>
  )
}

function MendingTime({ corrections }: Pick<Props, 'corrections'>) {
  const mended = timeToMend(corrections.map(({ revision }) => revision))
  const goal = `Our goal is to mend a fault within ${daysToMendGoal} days of its report.`
  if (corrections.length === 0)
    return (
      <p className="max-w-wide">
        No entry of any study’s history is marked as a correction, a retraction or an expression of concern.{' '}
        {goal}
      </p>
    )
  return (
    <p className="max-w-wide">
      {formatPeople(corrections.length, { one: 'correction', many: 'corrections' })}.{' '}
      {mended === null
        ? 'In none of them is it recorded when the fault was reported, so that no time to mend can be given.'
        : `From report to mending it took ${mended.median} days in the median, in the ${mended.known} of them for which both days are known.`}{' '}
      {goal}
    </p>
  )
}

function Unrecorded({ unrecorded }: Pick<Props, 'unrecorded'>) {
  if (unrecorded.length === 0) return null
  return (
    <section className="mt-8 max-w-wide" aria-labelledby="unrecorded">
      <h2 id="unrecorded">Changed before kinds were kept</h2>
      <p>
        Earlier entries do not say whether what changed had been wrong. In these studies numbers were replaced
        or withdrawn in such entries; some of them may have been corrections.
      </p>
      <ul className="list-disc ps-6 font-plain text-plain">
        {unrecorded.map(({ study, numbers }) => (
          <li key={study.slug}>
            <Link href={historyPath(study.slug)}>{study.shortTitle}</Link>:{' '}
            {formatPeople(numbers, { one: 'number', many: 'numbers' })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Kinds() {
  return (
    <section className="mt-8 max-w-wide" aria-labelledby="kinds">
      <h2 id="kinds">What the kinds mean</h2>
      <dl className="font-plain text-plain">
        {Object.values(revisionKinds).map(({ label, meaning }) => (
          <div key={label} className="mb-1.5">
            <dt className="inline font-strong">{label}.</dt> <dd className="inline">{meaning}.</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
