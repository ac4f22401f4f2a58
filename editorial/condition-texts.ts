import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fullestStudy } from '@/evidence/landscape/treatments'
import type { Study } from '@/evidence/study/study'

/**
 * Returns the texts on conditions with the record that each is bound to, that of the fullest study of its condition;
 * null for a text on a condition that no study has, whose tags then all name nothing.
 */
export function conditionTexts(
  contentDir: string,
  studies: readonly Study[],
): { file: string; study: Study | null }[] {
  const folder = path.join(contentDir, 'conditions')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const id = path.basename(name, '.mdx')
      const own = studies.filter(({ conditions }) => conditions.some((one) => one.id === id))
      return { file: path.relative(process.cwd(), path.join(folder, name)), study: fullestStudy(own) }
    })
}
