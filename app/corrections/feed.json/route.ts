import { correctionsResponse } from '../feed-of-corrections'

export const dynamic = 'force-static'

export const GET = (): Promise<Response> => correctionsResponse('json')
