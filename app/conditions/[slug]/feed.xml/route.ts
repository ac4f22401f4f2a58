import { feedResponse } from '@/app/feed-response'
import { conditionParams, feedOfCondition } from '@/app/feed-studies'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = conditionParams

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return feedResponse(await feedOfCondition((await params).slug, 'feed.xml'), 'atom')
}
