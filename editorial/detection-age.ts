import path from 'node:path'
import { detectionSchema } from '@/evidence/detection/detection'
import { countPrinted } from '@/evidence/detection/measure-detection'
import type { Finding } from '@/evidence/record/finding'
import type { Study } from '@/evidence/study/study'
import { readContentText } from './content-text'

/** Returns a warning when the measured table speaks of other records than those at hand, else nothing. */
export function detectionAge(contentDir: string, studies: readonly Study[]): Finding[] {
  const file = path.relative(process.cwd(), path.join(contentDir, 'detection.json'))
  const { text } = readContentText(file)
  if (text === null) return []
  const measured = detectionSchema.safeParse(parsed(text))
  const slugs = studies.map(({ slug }) => slug).sort()
  const isCurrent =
    measured.success &&
    measured.data.reports === countPrinted(studies) &&
    measured.data.studies.toSorted().join() === slugs.join()
  if (isCurrent) return []
  const message =
    'What the rules detect was measured on other records than these. Run: npm run check -- --corrupt'
  return [{ file, line: 1, column: 1, severity: 'warning', rule: 'detection', message }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
