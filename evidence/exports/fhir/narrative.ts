import type { Narrative } from 'fhir/r5'
import { escapeXml } from '@/evidence/markup/xml'

/** Returns the words of a resource for a person, one paragraph each; generated from the same data as the rest of it. */
export function narrative(...paragraphs: readonly string[]): Narrative {
  const words = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` }
}
