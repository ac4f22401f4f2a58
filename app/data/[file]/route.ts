import { bulkResponse } from '@/app/bulk-response'

export const dynamic = 'force-dynamic'

/** A table over all studies. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params
  return bulkResponse(request, file, (studies) => ({
    name: 'all-studies',
    title: 'All studies',
    page: '/studies',
    studies,
  }))
}
