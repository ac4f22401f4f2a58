import { z } from 'zod'
import { saveArticle } from '@/queries/workbench/article-files'
import { isFromHere } from '../from-here'

const body = z.strictObject({
  slug: z.string(),
  kind: z.literal(['summary', 'plain']),
  text: z.string(),
  base: z.string().nullable(),
})

const refused = (status: number, message: string) => Response.json({ kind: 'refused', message }, { status })

/** Saves an article for the workbench; asked by a page of this very server, on this very machine. */
export async function POST(request: Request): Promise<Response> {
  if (process.env.NODE_ENV === 'production' || !isFromHere(request.headers, process.env.HOST))
    return refused(403, "Only the workbench's own page may save, on the machine where it runs.")
  if (request.headers.get('content-type') !== 'application/json') return refused(415, 'Expected JSON.')
  const asked = body.safeParse(await request.json().catch(() => null))
  if (!asked.success)
    return refused(400, 'Expected a slug, a kind, a text, and the hash of what it began from.')
  const { slug, kind, text, base } = asked.data
  const outcome = await saveArticle({ slug, kind }, text, base)
  const status = { saved: 200, conflict: 409, refused: 422 }[outcome.kind]
  return Response.json(outcome, { status, headers: { 'cache-control': 'no-store' } })
}
