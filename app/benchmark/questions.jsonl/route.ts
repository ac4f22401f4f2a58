import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { questionLines } from '@/evidence/benchmark/data-set'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  return exportResponse(questionLines(await listStudies(), site), {
    name: 'questions.jsonl',
    type: 'application/jsonl',
    saved: false,
    links: [{ rel: 'describedby', address: addressOf('/benchmark'), type: 'text/html' }],
  })
}
