import { createHash } from 'node:crypto'
import { site } from '@/app/site'
import { openApiPath, referencePath } from '@/evidence/api/api-index'
import { problemDocument, type ApiProblem } from '@/evidence/api/problem'
import { licence } from '@/evidence/study/site'
import type { AnswerText } from './kept-answers'

const links = [
  `<${openApiPath}>; rel="service-desc"; type="application/vnd.oai.openapi+json"`,
  `<${referencePath}>; rel="service-doc"; type="text/html"`,
  `<${licence.address}>; rel="license"`,
]
// As for the files of a study: a corrected number must not stay wrong for long.
const kept = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800'

/** Returns the text of an answer with its tag. */
export function answerText(body: Record<string, unknown>): AnswerText {
  const text = `${JSON.stringify(body)}\n`
  // Weak: compression further out changes the bytes, not what they say.
  const etag = `W/"${createHash('sha256').update(text).digest('hex').slice(0, 24)}"`
  return { text, etag, next: typeof body.next === 'string' ? body.next : null }
}

/** Returns the response with an answer, or 304 when the client holds it. What a person searched for is not kept. */
export function answerResponse(
  { text, etag, next }: AnswerText,
  mayBeKept: boolean,
  ifNoneMatch: string | null,
): Response {
  const headers = {
    'cache-control': mayBeKept ? kept : 'no-store',
    link: [...(next === null ? [] : [`<${next}>; rel="next"`]), ...links].join(', '),
    vary: 'accept, accept-encoding',
    ...(mayBeKept && { etag }),
  }
  if (mayBeKept && isHeld(ifNoneMatch, etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

/** Returns the response with a problem (RFC 9457); none is kept. */
export function problemResponse(problem: ApiProblem): Response {
  const document = problemDocument(problem, site.address)
  return new Response(`${JSON.stringify(document)}\n`, {
    status: document.status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      link: links.join(', '),
      vary: 'accept, accept-encoding',
      ...(document.status === 503 && { 'retry-after': '5' }),
    },
  })
}

/** Says whether an Accept header lets us answer in JSON; none lets us answer in anything. */
export function acceptsJson(accept: string | null): boolean {
  if (accept === null || accept.trim() === '') return true
  return accept.split(',').some((offer) => {
    const [range = '', ...parameters] = offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const refused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    return !refused && /^(?:\*\/\*|application\/(?:\*|json|problem\+json))$/.test(range)
  })
}

function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((one) => one.trim())
  return held.some((one) => one === '*' || one.replace(/^W\//, '') === etag.replace(/^W\//, ''))
}
