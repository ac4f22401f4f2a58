import { site } from '@/app/site'
import { sitemapEntries, sitemapResponse } from '@/app/sitemap-entries'
import { sitemapFiles } from '@/evidence/exports/sitemap'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The files that the index at `/sitemap.xml` names; none while one file holds every address. */
export async function generateStaticParams(): Promise<{ file: string }[]> {
  const [, ...files] = sitemapFiles(await sitemapEntries(), site)
  return files.map(({ path }) => ({ file: path.replace('/sitemaps/', '') }))
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const found = sitemapFiles(await sitemapEntries(), site).find(({ path }) => path === `/sitemaps/${file}`)
  return found ? sitemapResponse(found) : new Response(null, { status: 404 })
}
