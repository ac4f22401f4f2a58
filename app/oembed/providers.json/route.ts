import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { oembedProviders } from '@/evidence/embeds/oembed'
import { jsonText } from '@/evidence/exports/study-json'

export const dynamic = 'force-static'

/** Answers with this site's entry for a registry of oEmbed providers. */
export function GET(): Response {
  return exportResponse(jsonText(oembedProviders(site)), {
    name: 'providers.json',
    type: 'application/json',
    saved: false,
    links: [],
  })
}
