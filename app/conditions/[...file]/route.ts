import { markdownResponse } from '@/app/markdown-response'
import { documents } from '@/queries/documents'

export const dynamic = 'force-static'
export const dynamicParams = false

type Params = { file: string[] }

/** The text on each disease as Markdown; the addresses end like files, which a folder's name cannot say. */
export async function generateStaticParams(): Promise<Params[]> {
  return (await documents.list('condition')).map(({ slug }) => ({ file: [`${slug}.md`] }))
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const slug = (await params).file.join('/').replace(/\.md$/, '')
  return markdownResponse(`/conditions/${slug}`, 'condition', slug)
}
