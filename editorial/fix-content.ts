import { existsSync, lstatSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { draftPathsIn, recordPathsIn } from './content-files'
import { readContentText } from '@/queries/content-text'
import { fixArticle, fixRecord, type Fixed } from './fix-text'
import { readRecordFile } from './record-file'

/**
 * Mends what has one right answer in the records and articles of the named studies and drafts, or of all published ones, and
 * returns a line for each place; a file that is a link, or that cannot be read, is left alone.
 */
export function fixContent(contentDir: string, slugs: readonly string[] | null): string[] {
  const known =
    slugs === null ? recordPathsIn(contentDir) : [...recordPathsIn(contentDir), ...draftPathsIn(contentDir)]
  const records = known.filter((file) => slugs === null || slugs.includes(path.basename(path.dirname(file))))
  return records.flatMap((record) => [
    // What keeps a file from being read as YAML is mended first; only then is the rest found.
    ...fixFile(record, (text) => fixRecord(text, readRecordFile(record).findings)),
    ...fixFile(record, (text) => fixRecord(text, readRecordFile(record).findings)),
    ...['summary.mdx', 'plain.mdx'].flatMap((name) =>
      fixFile(path.join(path.dirname(record), name), fixArticle),
    ),
  ])
}

function fixFile(file: string, fix: (text: string) => Fixed): string[] {
  if (!existsSync(file) || !lstatSync(file).isFile()) return []
  const { text: before } = readContentText(file)
  if (before === null) return []
  const { text, fixes } = fix(before)
  if (fixes.length === 0) return []
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
  const name = path.relative(process.cwd(), file)
  return fixes.map(({ line, what }) => `${name}:${line} mended: ${what}.`)
}
