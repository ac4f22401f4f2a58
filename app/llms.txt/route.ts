import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { llmsIndex } from '@/evidence/exports/markdown/llms'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const body = llmsIndex(await listStudies(), site)
  return exportResponse(body, { name: 'llms.txt', type: 'text/plain', saved: false, links: [] })
}
