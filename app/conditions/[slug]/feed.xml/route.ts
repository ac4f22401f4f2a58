import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { atomFeed } from '@/evidence/exports/feed'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ slug: string }[]> {
  const studies = await listStudies()
  const ids = studies.flatMap(({ conditions }) => conditions.map(({ id }) => id))
  return [...new Set(ids)].sort().map((slug) => ({ slug }))
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const all = await listStudies()
  const studies = all.filter(({ conditions }) => conditions.some(({ id }) => id === slug))
  const name = studies[0]?.conditions.find(({ id }) => id === slug)?.name
  if (!name) return new Response(null, { status: 404 })
  const feed = { path: `/conditions/${slug}/feed.xml`, title: `${site.name}: ${name}`, studies }
  return exportResponse(atomFeed(feed, site), {
    name: `${slug}.xml`,
    type: 'application/atom+xml',
    saved: false,
    links: [],
  })
}
