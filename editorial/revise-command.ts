import { parseArgs } from 'node:util'
import { exactDay } from '@/evidence/study/shape/fields'
import { findingLine } from '@/evidence/text/finding'
import { numberChanges } from '@/evidence/revisions/number-changes'
import { revised } from '@/evidence/revisions/revise'
import type { Ledger } from '@/evidence/revisions/revision'
import { checkContent } from './check-content'
import { readContent } from './content-files'
import { earlierStudy } from './revisions/earlier-study'
import { readLedger, writeLedger } from './revisions/ledger-file'
import { studyHash } from './revisions/study-hash'
import { terminal, type Streams } from './streams'

const usage = `npm run revise -- --date 2026-11-23 --note "What changed, in a sentence."
    enters every study that has changed in content/revisions.yaml
    --content FOLDER    another content folder`

/**
 * Enters every study that has changed in the history of a content folder, as a command line asks; returns the exit
 * code: 1 when the content has errors, 2 for a wrong call.
 */
export function runRevise(args: string[], { out, err }: Streams = terminal): number {
  const values = optionsIn(args, err)
  if (values === null) return 2
  const { content, date, note } = values
  const errors = checkContent(content).findings.filter(({ severity }) => severity === 'error')
  const kept = readLedger(content)
  const faults = [...errors, ...(kept?.findings ?? [])]
  if (faults.length > 0) {
    for (const fault of faults) err(`${findingLine(fault)}\n`)
    err('Nothing was entered: mend these first.\n')
    return 1
  }
  const histories = kept?.value ?? {}
  const ahead = Object.entries(histories).find(([, history]) => (history.at(-1)?.date ?? '') > date)
  if (ahead) {
    err(`The history of ${ahead[0]} has a later entry than ${date}; expected its day or a later one.\n`)
    return 2
  }
  const { studies } = readContent(content)
  const ledger: Ledger = Object.fromEntries(
    studies.map((study) => {
      const history = histories[study.slug] ?? []
      const hash = studyHash(content, study)
      if (history.at(-1)?.hash === hash) return [study.slug, history]
      const before = earlierStudy(content, study.slug)
      const changes = before ? numberChanges(before, study) : []
      const next = revised(history, { date, hash, note }, changes)
      out(`${study.slug}: ${date}, ${note}\n`)
      for (const { result, source, was, is } of next.at(-1)?.changes ?? [])
        out(`  ${result} (${source}): ${was} -> ${is}\n`)
      if (history.length > 0 && before === null)
        out('  The earlier record could not be read: enter changed numbers by hand.\n')
      return [study.slug, next]
    }),
  )
  writeLedger(content, ledger)
  return 0
}

function optionsIn(args: string[], err: Streams['err']) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        content: { type: 'string', default: 'content' },
        date: { type: 'string', default: '' },
        note: { type: 'string', default: '' },
      },
    })
    const note = values.note.trim()
    if (!exactDay.safeParse(values.date).success)
      throw new Error(`--date is a day such as 2026-11-23, not "${values.date}".`)
    if (note === '') throw new Error('--note says in a sentence what changed.')
    return { ...values, note }
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return null
  }
}
