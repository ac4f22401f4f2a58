import { asksForMark, bulkResponse } from '@/app/bulk-response'
import { allStudies } from '../../all-studies'

export const dynamic = 'force-dynamic'

/** A table over all studies with a byte-order mark: `/data/results.csv?bom=1` is answered from here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return bulkResponse((await params).file, allStudies, { bom: asksForMark(request) })
}
