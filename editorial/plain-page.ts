import { existsSync } from 'node:fs'
import { plainPage, plainPageRule as rule } from '@/evidence/prose/plain-page'
import type { Study } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'

/** Returns the finding that a study with results has no plain-language page; nothing for a study without results. */
export function missingPlainPage(file: string, study: Study): Finding[] {
  if (study.results.length === 0 || existsSync(file)) return []
  const message = `"${study.slug}" has results and no plain-language page. Write one that begins with "## ${plainPage.firstHeading}".`
  return [{ file, line: 1, column: 1, severity: 'error', rule, message }]
}
