import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { referencePath } from '@/evidence/api/api-index'
import { openApiDocument } from '@/evidence/api/openapi'
import { jsonText } from '@/evidence/exports/study-json'

export const dynamic = 'force-static'

export function GET(): Response {
  return exportResponse(jsonText(openApiDocument(site)), {
    name: 'openapi.json',
    type: 'application/vnd.oai.openapi+json',
    saved: false,
    links: [{ rel: 'service-doc', address: addressOf(referencePath), type: 'text/html' }],
  })
}
