import { feedResponse } from '@/app/feed-response'
import { feedOfSite } from '@/app/feed-studies'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  return feedResponse(await feedOfSite('/feed.json'), 'json')
}
