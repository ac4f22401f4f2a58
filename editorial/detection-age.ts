import { createHash } from 'node:crypto'
import path from 'node:path'
import { storedDetectionSchema } from '@/evidence/detection/detection'
import type { Finding } from '@/evidence/text/finding'
import type { Study } from '@/evidence/study/study'
import { readContentText } from '@/queries/content-text'

/** Returns a warning when the measured table speaks of other records than those at hand, else nothing. */
export function detectionAge(contentDir: string, studies: readonly Study[]): Finding[] {
  const file = path.relative(process.cwd(), path.join(contentDir, 'detection.json'))
  const { text } = readContentText(file)
  if (text === null) return []
  const measured = storedDetectionSchema.safeParse(parsed(text))
  if (measured.success && measured.data.fingerprint === fingerprintOf(studies)) return []
  const message =
    'What the rules detect was measured on other records than these. Run: npm run check -- --corrupt'
  return [{ file, line: 1, column: 1, severity: 'warning', rule: 'detection', message }]
}

/** Returns the SHA-256 of what the rules look at, the studies' results and judgements, whatever the order of the studies. */
export function fingerprintOf(studies: readonly Study[]): string {
  const looked = studies
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, populations, outcomes, results, partitions, resolutions }) => ({
      slug,
      populations,
      outcomes,
      results,
      partitions,
      resolutions,
    }))
  return createHash('sha256').update(JSON.stringify(looked)).digest('hex')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
