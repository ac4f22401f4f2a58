import { setType } from '@/evidence/format/typography'
import type { LeftOut } from '@/evidence/record/left-out-schema'

/** The known studies that a page leaves out, each with the reason. */
export function LeftOutList({ studies }: { studies: readonly LeftOut[] }) {
  return (
    <dl className="doses">
      {studies.map(({ name, what, reason, doi }) => (
        <div key={name}>
          <dt>{setType(name)}</dt>
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
