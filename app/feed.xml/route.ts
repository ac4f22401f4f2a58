import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { atomFeed } from '@/evidence/exports/feed'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const feed = { path: '/feed.xml', title: `${site.name}: studies`, studies: await listStudies() }
  return exportResponse(atomFeed(feed, site), {
    name: 'feed.xml',
    type: 'application/atom+xml',
    saved: false,
    links: [],
  })
}
