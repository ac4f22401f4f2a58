import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ImportProblem } from './problem'
import { isWithin } from './read-input'

/** Where drafts lie: nothing built for readers looks here. */
export const draftsFolder = 'content/drafts'
/** Where answers are kept out of which entries for sources were made. */
export const keptFolder = 'content/imports'
const published = 'content/studies'

/**
 * Writes the files of a draft into a folder of its name, all or none. Throws an ImportProblem where the folder is there already,
 * so that nobody's work is written over, or where it would be published.
 */
export function writeDraft(out: string, slug: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(out, slug)
  refusePublished(out)
  if (existsSync(folder)) {
    throw new ImportProblem(
      `There is a draft in ${folder} already. Move it away, or name another with --slug.`,
    )
  }
  mkdirSync(out, { recursive: true })
  // Filled under another name first: what is there under its own is whole.
  const unfinished = mkdtempSync(path.join(out, '.import-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(unfinished, name), text)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new ImportProblem(
      `The draft could not be written to ${folder} (${error instanceof Error ? error.message : error}).`,
    )
  }
  return folder
}

/** What lies below `content/studies` is on the site with the next build. */
function refusePublished(out: string): void {
  let there = path.resolve(out)
  while (!existsSync(there)) there = path.dirname(there)
  const wanted = path.join(realpathSync(there), path.relative(there, path.resolve(out)))
  const studies = path.resolve(published)
  if (wanted === studies || isWithin(wanted, studies)) {
    throw new ImportProblem(
      `${published} holds what is published, and a draft is not confirmed; expected another folder, such as ${draftsFolder}.`,
    )
  }
}
