import type { ReferenceParameter } from '@/evidence/api/reference'

/** The parameters of an operation: what each takes and means, and every value that is allowed. */
export function ParameterList({ parameters }: { parameters: ReferenceParameter[] }) {
  return (
    <dl className="parameters">
      {parameters.map(({ name, isInPath, isRequired, takes, allowed, meaning }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <small>{placeOf(isInPath, isRequired)}</small>
          </dt>
          <dd>
            <p>
              {meaning} <span className="soft">Takes {takes}.</span>
            </p>
            {allowed && (
              <p className="values">
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
