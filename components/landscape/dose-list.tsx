import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { formatDoseShort } from '@/evidence/format/dose'
import { describeAbsence } from '@/evidence/study/absence'
import { isOnlyComparator } from '@/evidence/landscape/treatments'
import type { Study } from '@/evidence/study/study'

/** How each study gave a drug; a dose that no source read gives is said to be missing. */
export function DoseList({ interventionId, studies }: { interventionId: string; studies: readonly Study[] }) {
  return (
    <dl className="gap-x-10 font-plain text-small leading-snug lg:columns-2">
      {studies.map((study) => {
        const regimens = study.interventions.find(({ id }) => id === interventionId)?.regimens ?? []
        return (
          <div key={study.slug} className="break-inside-avoid pb-3">
            <dt className="font-strong">
              <Link href={viewPath(study.slug, 'summary')}>{study.shortTitle}</Link>
              {isOnlyComparator(study, interventionId) && ' (as the comparator)'}
            </dt>
            {regimens.length === 0 && <dd>Dose {describeAbsence('not-yet-extracted')}</dd>}
            {regimens.map((regimen) => (
              <dd key={regimen.id}>
                {formatDoseShort(regimen)}, {regimen.schedule}; route: {regimen.route} ({regimen.who})
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
