import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { jsonFeed } from '@/evidence/exports/feed'
import { jsonText } from '@/evidence/exports/study-json'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const feed = { path: '/feed.json', title: `${site.name}: studies`, studies: await listStudies() }
  return exportResponse(jsonText(jsonFeed(feed, site)), {
    name: 'feed.json',
    type: 'application/feed+json',
    saved: false,
    links: [],
  })
}
