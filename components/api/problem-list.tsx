import { problemKinds, type ProblemKind } from '@/evidence/api/problem'

const meanings: Record<ProblemKind, string> = {
  'invalid-parameter':
    'A parameter is unknown, given twice, missing, or has a value that is not allowed. “errors” names each, with the allowed values and the nearest of them.',
  'malformed-address': 'The address is not percent-encoded UTF-8.',
  'malformed-body': 'The body of a POST request is not a JSON object in UTF-8 whose values are strings.',
  'not-found': 'No operation has this address, or no study this slug; the sentence names the nearest.',
  'method-not-allowed': 'GET, HEAD and OPTIONS are answered; POST only where the operation says so.',
  'not-acceptable': 'The Accept header does not allow application/json.',
  'body-too-long': 'The body of a POST request is longer than 16,384 bytes.',
  'address-too-long': 'The address is longer than 4,096 characters.',
  'unsupported-media-type': 'The Content-Type of a POST request is not application/json.',
  'too-many-requests': 'Wait as many seconds as Retry-After says.',
  'internal-error': 'Our fault. X-Request-Id, where there is one, helps us to find it.',
  unavailable: 'The data cannot be read just now. Wait as many seconds as Retry-After says.',
}

/** Every kind of problem, at the anchor that its `type` names. */
export function ProblemList() {
  return (
    <dl className="leading-body *:border-t *:border-rule *:py-2 *:target:bg-accent-soft">
      {(Object.keys(problemKinds) as ProblemKind[]).map((kind) => (
        <div key={kind} id={kind}>
          <dt className="font-strong">
            {problemKinds[kind].status} <code>{kind}</code>
          </dt>
          <dd className="text-base">
            <p>{meanings[kind]}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
