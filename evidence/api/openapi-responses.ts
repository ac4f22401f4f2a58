import { problemKinds } from './problem'

/** The headers of answers, as the OpenAPI document describes them. */
export const answerHeaders = {
  ETag: header('Send it back as If-None-Match to be told 304 while nothing has changed.'),
  'Data-Version': header('A mark of the state of the data, another one whenever any of it changed.'),
  Link: header('The next page (rel="next"), the description, the reference and the licence (RFC 8288).'),
  RateLimit: header(
    'Requests left (r) and seconds until all are (t), by the IETF draft: "default";r=599;t=1',
  ),
  'RateLimit-Policy': header('Requests (q) in seconds (w) that one address may make: "default";q=600;w=60'),
  'Retry-After': header('Seconds to wait before the next request.'),
}

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const retryAfter = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }

/** The answers that are problems, by status: `Problem400`. */
export const problemResponses = Object.fromEntries(
  Object.values(problemKinds)
    .toReversed()
    .map(({ status, title }) => [
      `Problem${status}`,
      {
        description: title,
        ...((status === 429 || status === 503) && { headers: retryAfter }),
        content: problem,
      },
    ]),
)

function header(description: string) {
  return { description, schema: { type: 'string' } }
}
