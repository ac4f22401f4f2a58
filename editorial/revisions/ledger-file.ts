import { existsSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { ledgerSchema, type ComputedChanges, type Ledger } from '@/evidence/revisions/revision'
import { readShapedFile, type ShapedFile } from '../record-file'

const head = `# yaml-language-server: $schema=./schemas/revisions.json
# What changed on each study's pages, and when: written by \`npm run revise\`, read by the pages, the sitemap and the
# feeds. A note may be mended by hand; a hash, and what changed, may not. Revisions are kept whole in revisions/.
`

export const ledgerPath = (contentDir: string) => path.join(contentDir, 'revisions.yaml')

/** Returns the ledger of a content folder as a checked file, or null where it keeps none. */
export function readLedger(contentDir: string): ShapedFile<Ledger> | null {
  const file = ledgerPath(contentDir)
  return existsSync(file) ? readShapedFile(file, ledgerSchema) : null
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
