import { createHash } from 'node:crypto'
import { site } from '@/app/site'
import { openApiPath, referencePath } from '@/evidence/api/api-index'
import { problemDocument, type ApiProblem } from '@/evidence/api/problem'
import { licence } from '@/evidence/study/site'
import { alreadyHeld } from '@/http/negotiation.mjs'
import { briefly, keyHeaders, questions } from '@/http/shared-caches.mjs'
import type { AnswerText } from './kept-answers'

const links = [
  `<${openApiPath}>; rel="service-desc"; type="application/vnd.oai.openapi+json"`,
  `<${referencePath}>; rel="service-doc"; type="text/html"`,
  `<${licence.address}>; rel="license"`,
]
/** The content type of every answer that is no problem. */
export const answerType = 'application/json; charset=utf-8'

/** Returns the text of an answer with its tag. */
export function answerText(body: Record<string, unknown>): AnswerText {
  const text = `${JSON.stringify(body)}\n`
  // Weak, and one for every encoding: compression further out changes the bytes, not what they say.
  const etag = `W/"${createHash('sha256').update(text).digest('hex').slice(0, 24)}"`
  return { text, etag, next: typeof body.next === 'string' ? body.next : null }
}

/** Returns the response with an answer, or 304 when the client holds it. What a person searched for is not kept. */
export function answerResponse(
  answer: AnswerText,
  mayBeKept: boolean,
  asked: Headers,
  version: string | null,
): Response {
  const { text, etag, next } = answer
  const headers = {
    'cache-control': mayBeKept ? briefly : 'no-store',
    ...(mayBeKept && keyHeaders(questions)),
    link: [...(next === null ? [] : [`<${next}>; rel="next"`]), ...links].join(', '),
    vary: 'accept, accept-encoding',
    ...(mayBeKept && { etag }),
    ...(version !== null && { 'data-version': version }),
  }
  if (mayBeKept && alreadyHeld(asked.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': answerType } })
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
