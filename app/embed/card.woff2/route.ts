import { getEmbedFace } from '@/queries/embed-style'

export const dynamic = 'force-static'

/** Answers with the face of the cards, at an address that does not change with a build. */
export async function GET(): Promise<Response> {
  return new Response(await getEmbedFace(), { headers: { 'content-type': 'font/woff2' } })
}
