import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Study } from '@/evidence/study/study'
import { canonicalText } from '@/evidence/revisions/canonical-text'
import { readContentText } from '../content-text'

/** Returns the SHA-256, in 64 hexadecimal digits, of all that the pages of a study are made from. */
export function studyHash(contentDir: string, study: Study): string {
  const articleText = (name: string) =>
    readContentText(path.join(contentDir, 'studies', study.slug, name)).text
  const articles = { summary: articleText('summary.mdx'), plain: articleText('plain.mdx') }
  return createHash('sha256').update(canonicalText(study, articles)).digest('hex')
}
