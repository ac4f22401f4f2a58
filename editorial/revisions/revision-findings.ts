import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '@/evidence/text/finding'
import type { Study } from '@/evidence/study/study'
import type { Ledger } from '@/evidence/revisions/revision'
import { readContentText } from '@/queries/content-text'
import type { ShapedFile } from '../record-file'
import { frozenNumbers, frozenPath, hashOf } from './frozen-file'
import { readLedger } from './ledger-file'
import { studyHash } from './study-hash'

const command = 'npm run revise -- --date YYYY-MM-DD --note "What changed."'

/** What is said of a history whose study is gone: what was published is not forgotten without a word. */
export const withoutStudy = (slug: string, revisions: number) =>
  `The history names "${slug}" (${revisions} ${revisions === 1 ? 'revision' : 'revisions'}), and there is no such study. Bring content/studies/${slug}/ back; or, to take what was published away with its history, run: npm run revise -- --remove ${slug} --date YYYY-MM-DD --note "Why."`

/**
 * Returns an error for each study whose pages say what its history does not know of, and for a history without a
 * study: dates of change that nobody could believe. Nothing for a content folder that keeps no history at all. With
 * slugs, only what the histories of these studies lack.
 */
export function revisionFindings(
  contentDir: string,
  studies: readonly Study[],
  slugs: readonly string[] | null = null,
): Finding[] {
  const ledger = readLedger(contentDir, slugs)
  if (ledger === null || ledger.value === null) return ledger?.findings ?? []
  const { value: histories, positionOf } = ledger
  const changed = studies.flatMap((study): Finding[] => {
    const last = histories[study.slug]?.at(-1)
    if (last?.hash === studyHash(contentDir, study)) return []
    const said = last
      ? `The record or an article of ${study.slug} has changed since ${last.date}, and its history does not say so.`
      : `The study ${study.slug} has no entry in the history of changes.`
    const at = positionOf(last ? [study.slug] : [])
    return [{ ...at, severity: 'error', rule: 'revision', message: `${said} Run: ${command}` }]
  })
  const left = Object.keys(histories).filter(
    (slug) => slugs === null && !existsSync(path.join(contentDir, 'studies', slug, 'record.yaml')),
  )
  return [
    ...changed,
    ...keptFindings(contentDir, studies, ledger.value, positionOf),
    ...left.map((slug): Finding => {
      const message = withoutStudy(slug, histories[slug]?.length ?? 0)
      return { ...positionOf([slug]), severity: 'error', rule: 'revision', message }
    }),
  ]
}

/** What is kept of a revision is what its hash was made of, and the last one of each study is kept. */
function keptFindings(
  contentDir: string,
  studies: readonly Study[],
  histories: Ledger,
  positionOf: ShapedFile<Ledger>['positionOf'],
): Finding[] {
  const found = (slug: string, number: number, message: string): Finding => ({
    ...positionOf([slug, number - 1]),
    severity: 'error',
    rule: 'revision',
    message,
  })
  return studies.flatMap(({ slug }) => {
    const history = histories[slug] ?? []
    if (history.length === 0) return []
    const kept = frozenNumbers(contentDir, slug)
    const wrong = kept.flatMap((number) => {
      const file = frozenPath(contentDir, slug, number)
      const hash = history[number - 1]?.hash
      if (hash === undefined)
        return [found(slug, history.length, `${file} is kept of a revision that the history does not have.`)]
      const { text } = readContentText(file)
      return text !== null && hashOf(text) === hash
        ? []
        : [found(slug, number, `${file} is not what revision ${number} of ${slug} was: its hash is another.`)]
    })
    const isKept = kept.includes(history.length)
    const missing = `Revision ${history.length} of ${slug} is not kept whole. Run: ${command}`
    return isKept ? wrong : [...wrong, found(slug, history.length, missing)]
  })
}
