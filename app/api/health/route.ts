import { getHealth } from '@/queries/health'

// Asked of the running server, not answered once at build.
export const dynamic = 'force-dynamic'

/** Answers 200 with the database's schema version and content hash, or 503 with a problem (RFC 9457). */
export async function GET(): Promise<Response> {
  const health = await getHealth()
  const headers = { 'Cache-Control': 'no-store' }
  if (health.status === 'ok') return Response.json(health, { headers })
  const problem = { type: 'about:blank', title: 'Service Unavailable', status: 503, detail: health.problem }
  return Response.json(problem, {
    status: 503,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Retry-After': '5' },
  })
}
