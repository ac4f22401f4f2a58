import type { ReferenceParameter } from '@/evidence/api/reference'

/** The parameters of an operation: what each takes and means, and every value that is allowed. */
export function ParameterList({ parameters }: { parameters: ReferenceParameter[] }) {
  return (
    <dl className="leading-body *:border-t *:border-rule *:py-2 *:target:bg-accent-soft">
      {parameters.map(({ name, isInPath, isRequired, takes, allowed, meaning }) => (
        <div key={name}>
          <dt className="font-strong">
            <code>{name}</code>{' '}
            <small className="font-plain font-normal text-ink-soft">{placeOf(isInPath, isRequired)}</small>
          </dt>
          <dd className="text-base">
            <p>
              {meaning} <span className="text-ink-soft">Takes {takes}.</span>
            </p>
            {allowed && (
              <p className="text-small">
                {allowed.map((value, index) => (
                  <span key={value}>
                    {index > 0 && ', '}
                    <code>{value}</code>
                  </span>
                ))}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function placeOf(isInPath: boolean, isRequired: boolean): string {
  if (isInPath) return 'part of the address'
  return isRequired ? 'required' : 'optional'
}
