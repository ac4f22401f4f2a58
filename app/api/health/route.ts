import { limitsHeader } from '@/http/limits-header.mjs'
import { getHealth } from '@/queries/health'

// Asked of the running server, not answered once at build.
export const dynamic = 'force-dynamic'

/**
 * Answers 200 or, with a problem (RFC 9457), 503: whether questions can be answered, and nothing of what the site is made of. What is
 * wrong and how to mend it is for whoever runs it, and stands in the log. Where several servers share the count of a visitor's questions, it says
 * whether they do just now: a store that is silent stops nobody.
 */
export async function GET(request: Request): Promise<Response> {
  const health = await getHealth()
  const headers = { 'Cache-Control': 'no-store' }
  const limits = request.headers.get(limitsHeader)
  if (health.status === 'ok')
    return Response.json({ status: 'ok', ...(limits !== null && { limits }) }, { headers })
  const detail = 'Questions cannot be answered just now; every page can be read.'
  const problem = { type: 'about:blank', title: 'Service Unavailable', status: 503, detail }
  return Response.json(problem, {
    status: 503,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Retry-After': '5' },
  })
}
