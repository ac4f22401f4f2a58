import type { Study } from '@/evidence/study/study'
import { frozenText, hashOf, presentStudy } from './frozen-file'

/** Returns the SHA-256, in 64 hexadecimal digits, of all that the pages of a study are made from. */
export function studyHash(contentDir: string, study: Study): string {
  return hashOf(frozenText(presentStudy(contentDir, study)))
}
