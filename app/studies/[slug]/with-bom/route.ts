import { asksForMark } from '@/app/bulk-response'
import { exportResponse } from '@/app/export-response'
import { addressOf } from '@/app/site'
import { makers } from '@/app/studies/[...file]/makers'
import { byteOrderMark } from '@/evidence/exports/csv'
import { exportPath } from '@/evidence/exports/formats'
import { ifAvailable } from '@/queries/available'
import { getStudy } from '@/queries/studies'

export const dynamic = 'force-dynamic'

/** A study's results with a byte-order mark, for spreadsheets: `/studies/<slug>.csv?bom=1` is answered from here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params
  const read = await ifAvailable(async () => ({ study: await getStudy(slug) }))
  if (!read) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  if (!read.study) return new Response(null, { status: 404 })
  const table = await makers['.csv'](read.study)
  return exportResponse(`${asksForMark(request) ? byteOrderMark : ''}${String(table)}`, {
    name: `${slug}.csv`,
    type: 'text/csv',
    saved: true,
    links: [{ rel: 'canonical', address: addressOf(exportPath(slug, '.csv')), type: 'text/csv' }],
  })
}
