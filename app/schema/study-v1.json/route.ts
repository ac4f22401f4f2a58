import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { jsonText, studyJsonSchema } from '@/evidence/exports/study-json'

export const dynamic = 'force-static'

export function GET(): Response {
  return exportResponse(jsonText(studyJsonSchema(site)), {
    name: 'study-v1.json',
    type: 'application/schema+json',
    saved: false,
    links: [],
  })
}
