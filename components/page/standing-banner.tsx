import { formatStandingWarning } from '@/evidence/format/standing'
import { setType } from '@/evidence/format/typography'
import { warnedSources } from '@/evidence/study/standing'
import type { Study } from '@/evidence/study/study'

/** Above all that is shown of a study: sources of it that were corrected, are doubted or were retracted; nothing else. */
export function StandingBanner({ study }: { study: Study }) {
  const warning = formatStandingWarning(warnedSources(study.sources))
  if (warning === null) return null
  return (
    <aside
      className="my-4 max-w-wide border-s-4 border-warn bg-warn-soft px-4 py-2 font-plain text-plain"
      aria-label="Standing of the sources"
    >
      <p>
        <strong>{setType(warning)}</strong>
      </p>
    </aside>
  )
}
