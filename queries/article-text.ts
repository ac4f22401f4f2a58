import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Term } from '@/evidence/study/study'
import { getTerms } from './terms'

/** Returns the summary of a study as its editor wrote it, with the glossary; null when none is written yet. */
export async function getSummaryText(slug: string): Promise<{ text: string; terms: Term[] } | null> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), `content/studies/${slug}/summary.mdx`)
  try {
    return { text: await readFile(file, 'utf8'), terms: await getTerms() }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
