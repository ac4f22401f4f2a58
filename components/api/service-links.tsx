import { openApiPath, referencePath } from '@/evidence/api/api-index'

/** Tells machines in the head, and so in the Link header, where the interface is described (RFC 8631). */
export function ServiceLinks() {
  return (
    <>
      <link rel="service-desc" type="application/vnd.oai.openapi+json" href={openApiPath} />
      <link rel="service-doc" type="text/html" href={referencePath} />
    </>
  )
}
