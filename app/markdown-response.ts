import { exportResponse } from '@/app/export-response'
import { addressOf } from '@/app/site'
import type { DocumentKind } from '@/evidence/mcp/resources'
import { documents } from '@/queries/documents'

/** Answers with a page's text as Markdown, the same that language models read; `page` is its path. Throws where there is no such text. */
export async function markdownResponse(page: string, kind: DocumentKind, slug?: string): Promise<Response> {
  const text = await documents.text(kind, slug)
  if (text === null) throw new Error(`There is no text for ${page}.md.`)
  return exportResponse(text, {
    name: `${page.split('/').at(-1)}.md`,
    type: 'text/markdown',
    saved: false,
    links: [{ rel: 'canonical', address: addressOf(page), type: 'text/html' }],
  })
}
