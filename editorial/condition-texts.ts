import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { leftOutEnding } from '@/evidence/record/left-out-schema'
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
  return conditionFiles(contentDir, '.mdx').map((file) => {
    const id = path.basename(file, '.mdx')
    const own = studies.filter(({ conditions }) => conditions.some((one) => one.id === id))
    return { file: path.relative(process.cwd(), file), study: fullestStudy(own) }
  })
}

/** Returns the lists of known studies without a record. */
export const leftOutFiles = (contentDir: string): string[] => conditionFiles(contentDir, leftOutEnding)

function conditionFiles(contentDir: string, ending: string): string[] {
  const folder = path.join(contentDir, 'conditions')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name))
}
