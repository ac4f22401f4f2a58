import { getEmbedStyle } from '@/queries/embed-style'

export const dynamic = 'force-static'

/** Answers with the style sheet of the cards that other sites frame. */
export async function GET(): Promise<Response> {
  return new Response(await getEmbedStyle(), { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
