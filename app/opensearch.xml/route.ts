import { addressOf, site } from '@/app/site'
import { escapeXml } from '@/evidence/markup/xml'

export const dynamic = 'force-static'

/** Answers with the description by which a browser can offer this site's search (OpenSearch 1.1). */
export function GET(): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(site.name)}</ShortName>
  <Description>${escapeXml('Words, numbers and identifiers in clinical studies')}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${site.language}</Language>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(addressOf('/icon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(addressOf('/search'))}?q={searchTerms}"/>
</OpenSearchDescription>
`
  return new Response(text, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
