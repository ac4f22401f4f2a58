import { markdownResponse } from '@/app/markdown-response'
import { documents } from '@/queries/documents'

export const dynamic = 'force-static'
export const dynamicParams = false

type Params = { file: string[] }

/** Each drug with its studies as Markdown; the addresses end like files, which a folder's name cannot say. */
export async function generateStaticParams(): Promise<Params[]> {
  return (await documents.list('treatment')).map(({ slug }) => ({ file: [`${slug}.md`] }))
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const slug = (await params).file.join('/').replace(/\.md$/, '')
  return markdownResponse(`/treatments/${slug}`, 'treatment', slug)
}
