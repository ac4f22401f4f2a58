import { existsSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { shapedText } from '@/evidence/record/shaped-text'
import { ledgerSchema, type ComputedChanges, type Ledger } from '@/evidence/revisions/revision'
import { readContentText } from '@/queries/content-text'
import type { ShapedFile } from '../record-file'

const head = `# yaml-language-server: $schema=./schemas/revisions.json
# What changed on each study's pages, and when: written by \`npm run revise\`, read by the pages, the sitemap and the
# feeds. A note may be mended by hand; a hash, and what changed, may not. Revisions are kept whole in revisions/.
`

export const ledgerPath = (contentDir: string) => path.join(contentDir, 'revisions.yaml')

/**
 * Returns the ledger of a content folder as a checked file, or null where it keeps none. With slugs, their histories alone are
 * read where each begins a line: the others are most of the file, and of no weight for these studies.
 */
export function readLedger(
  contentDir: string,
  slugs: readonly string[] | null = null,
): ShapedFile<Ledger> | null {
  const file = ledgerPath(contentDir)
  if (!existsSync(file)) return null
  const content = readContentText(file)
  const cut = content.text === null || slugs === null ? null : historiesAlone(content.text, slugs)
  return shapedText(
    path.relative(process.cwd(), file),
    cut === null ? content : { text: cut, problem: null },
    ledgerSchema,
  )
}

/** Returns a ledger's text with all other lines empty, so that each place stays the same; null where a history is not found. */
function historiesAlone(text: string, slugs: readonly string[]): string | null {
  const found = new Set<string>()
  let isOurs = false
  const lines = text.split('\n').map((line) => {
    if (/^[^\s#]/.test(line)) {
      const slug = line.slice(0, line.indexOf(':'))
      isOurs = slugs.includes(slug)
      if (isOurs) found.add(slug)
    }
    return isOurs ? line : ''
  })
  return slugs.length > 0 && slugs.every((slug) => found.has(slug)) ? lines.join('\n') : null
}

/** Writes the ledger, studies in the order of their names. A half-written one is never seen. */
export function writeLedger(contentDir: string, ledger: Ledger): void {
  const sorted = Object.entries(ledger).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const entries = sorted.map(([slug, history]) => [
    slug,
    history.map(({ changes, computed, ...rest }) => ({
      ...rest,
      ...(changes.length > 0 && { changes }),
      ...(computed && { computed: withoutEmpty(computed) }),
    })),
  ])
  const file = ledgerPath(contentDir)
  const trial = `${file}-${process.pid}`
  writeFileSync(trial, head + stringify(Object.fromEntries(entries), { lineWidth: 110 }))
  renameSync(trial, file)
}

const withoutEmpty = (computed: ComputedChanges) =>
  Object.fromEntries(Object.entries(computed).filter(([, items]) => items.length > 0))
