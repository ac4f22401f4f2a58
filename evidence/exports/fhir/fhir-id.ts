/**
 * Returns an id as FHIR allows it, at most 64 characters of letters, digits, hyphens and points. A longer one is cut and
 * given a hash of the whole (FNV-1a, 32 bits), so that two that begin alike stay apart and every build gives the same.
 */
export function fhirId(text: string): string {
  if (text.length <= 64) return text
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return `${text.slice(0, 56)}-${hash.toString(36)}`
}
