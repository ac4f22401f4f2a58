import { exportResponse } from '@/app/export-response'
import { addressOf, site } from '@/app/site'
import { referencePath } from '@/evidence/api/api-index'
import { openApiDocument } from '@/evidence/api/openapi'
import { sampledAnswers } from '@/evidence/api/sampled-answers'
import { jsonText } from '@/evidence/exports/study-json'
import { apiReads } from '@/queries/api-reads'

export const dynamic = 'force-static'

/** Made at the build, with examples of what that build answers. */
export async function GET(): Promise<Response> {
  const answers = await sampledAnswers({ reads: apiReads, site })
  return exportResponse(jsonText(openApiDocument(site, answers)), {
    name: 'openapi.json',
    type: 'application/vnd.oai.openapi+json',
    saved: false,
    links: [{ rel: 'service-doc', address: addressOf(referencePath), type: 'text/html' }],
  })
}
