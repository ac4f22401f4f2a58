import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { formatComputed } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatPeople } from '@/evidence/format/people'
import { setType } from '@/evidence/format/typography'
import { poolChanges } from '@/evidence/landscape/pool-changes'
import { standingStudies } from '@/evidence/landscape/standing-studies'
import type { Study } from '@/evidence/study/study'

const percent = (share: number) => `${formatComputed(share * 100, 0)}%`

/** What is left out of a page of many studies because its source was retracted, and what that changes; nothing where nothing is. */
export function SetAside({ studies }: { studies: readonly Study[] }) {
  const { setAside } = standingStudies(studies)
  if (setAside.length === 0) return null
  const changes = poolChanges(studies)
  return (
    <aside
      className="my-4 max-w-wide border-s-4 border-warn bg-warn-soft px-4 py-2 font-plain text-plain"
      aria-label="Left out: retracted sources"
    >
      <p>
        <strong>Left out of all that follows</strong>, because the source was retracted:
      </p>
      <ul className="list-disc ps-6">
        {setAside.map(({ study, reports, isWhole }) => (
          <li key={study.slug}>
            <Link href={viewPath(study.slug, 'data')}>{study.shortTitle}</Link>:{' '}
            {isWhole ? 'the whole study, ' : ''}
            {formatPeople(reports.length, { one: 'number', many: 'numbers' })} by{' '}
            {formatList([...new Set(reports.map(({ source }) => source.shortTitle))])}
          </li>
        ))}
      </ul>
      {changes.map(({ treatment, before, after }) => (
        <p key={treatment}>
          {setType(treatment)}: pooled response with it {percent(before.estimate)} of {before.studies}{' '}
          studies; without it{' '}
          {after === null
            ? 'too few studies are left to pool'
            : `${percent(after.estimate)} of ${after.studies}`}
          .
        </p>
      ))}
    </aside>
  )
}
