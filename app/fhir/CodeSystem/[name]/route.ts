import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { houseCodes, houseCodeSystem } from '@/evidence/exports/fhir/house-codes'
import { jsonText } from '@/evidence/exports/study-json'

export const dynamic = 'force-dynamic'

/** Answers with one of the lists of our own codes that bundles use. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  const system = houseCodeSystem(name, site)
  if (!system) {
    return new Response(`There is no such list. There are: ${Object.keys(houseCodes).join(', ')}.\n`, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return exportResponse(jsonText(system), {
    name: `${name}.json`,
    type: 'application/fhir+json',
    saved: false,
    links: [],
  })
}
