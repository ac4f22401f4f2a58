import { setType } from '@/evidence/format/typography'
import type { LeftOut } from '@/evidence/record/left-out-schema'

/** The known studies that a page leaves out, each with the reason. */
export function LeftOutList({ studies }: { studies: readonly LeftOut[] }) {
  return (
    <dl className="gap-x-10 font-plain text-small leading-snug sm:columns-2 lg:columns-3">
      {studies.map(({ name, what, reason, doi }) => (
        <div key={name} className="break-inside-avoid pb-3">
          <dt className="font-strong">{setType(name)}</dt>
          <dd>
            {setType(what)}{' '}
            {doi && (
              <>
                <a href={`https://doi.org/${doi}`}>doi:{doi}</a>.{' '}
              </>
            )}
            {setType(reason)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
