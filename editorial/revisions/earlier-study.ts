import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { parse } from 'yaml'
import { recordSchema } from '@/evidence/record/record-schema'
import { writtenOut } from '@/evidence/record/shorthand'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Study } from '@/evidence/study/study'

/**
 * Returns a study as it was when its history was last committed, which is what readers have seen since; null where the
 * repository does not tell (no repository, no commit yet) or the record of then has another shape.
 */
export function earlierStudy(contentDir: string, slug: string): Study | null {
  const commit = git(['log', '-1', '--format=%H', '--', 'revisions.yaml'], contentDir)?.trim()
  if (!commit) return null
  const record = git(['show', `${commit}:./studies/${slug}/record.yaml`], contentDir)
  if (record === null) return null
  const shaped = recordSchema.safeParse(writtenOut(parse(record)).value)
  return shaped.success ? studyFromRecord(shaped.data) : null
}

function git(args: string[], contentDir: string): string | null {
  try {
    const options = { cwd: path.resolve(contentDir), encoding: 'utf8', stdio: 'pipe' } as const
    return execFileSync('git', args, { ...options, maxBuffer: 16 * 1_048_576 })
  } catch {
    return null
  }
}
