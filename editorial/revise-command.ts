import { exactDay } from '@/evidence/study/shape/fields'
import { findingLine } from '@/evidence/text/finding'
import { suggestName } from '@/evidence/text/nearest'
import { revisionKinds, type RevisionKind } from '@/evidence/revisions/kinds'
import type { Ledger } from '@/evidence/revisions/revision'
import { sayNumberChange, sayOtherChanges } from '@/evidence/revisions/say-changes'
import { checkContent } from './check-content'
import { readCall } from './command-line'
import { readContent } from './content-files'
import { enterRevision } from './revisions/enter-revision'
import { deleteFrozenAfter, writeFrozen } from './revisions/frozen-file'
import { readLedger, writeLedger } from './revisions/ledger-file'
import { withoutStudy } from './revisions/revision-findings'
import { terminal, type Streams } from './streams'
import { WrongCall } from './wrong-call'

const usage = `npm run revise -- --date 2026-11-23 --note "What changed, in a sentence." [--kind KIND]
    enters every study that has changed in content/revisions.yaml, and keeps it whole under content/revisions/
    --kind KIND         ${Object.keys(revisionKinds).join(', ')}; asked for where published numbers gave way
    --reported DAY      of a correction: the day on which the fault was reported
    --remove STUDY      takes the history of a study that is no longer in content/ away with what was kept of it
    --content FOLDER    another content folder`

/**
 * Enters every study that has changed in the history of a content folder, as a command line asks; returns the exit
 * code: 1 when the content has errors, 2 for a wrong call. With `only`, the name of a study, no other is entered.
 */
export function runRevise(args: string[], streams: Streams = terminal, only: string | null = null): number {
  const { out, err } = streams
  const values = optionsIn(args, streams)
  if (typeof values === 'number') return values
  const { content, date, note, kind, reported, remove } = values
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
  const { studies, terms } = readContent(content)
  const left = Object.keys(histories).filter((slug) => studies.every((study) => study.slug !== slug))
  const lost = left.find((slug) => slug !== remove)
  if (lost !== undefined && only === null) {
    err(`${withoutStudy(lost, histories[lost]?.length ?? 0)} Nothing was entered.\n`)
    return 2
  }
  if (remove !== undefined && !left.includes(remove)) {
    const why =
      remove in histories
        ? `content/studies/${remove}/ is there: delete it first.`
        : suggestName(remove, left)
    err(`--remove "${remove}": ${why} Nothing was entered.\n`)
    return 2
  }
  const meant = studies.filter(({ slug }) => only === null || slug === only)
  const entered = meant.map((study) => {
    const history = histories[study.slug] ?? []
    const isFirst = history.length === 0
    const entry = { date, note, kind: isFirst ? ('new' as const) : (kind ?? ('update' as const)) }
    return {
      slug: study.slug,
      ...enterRevision(content, study, history, { ...entry, ...(!isFirst && { reported }) }, terms),
    }
  })
  const unread = entered.find(
    ({ isChanged, history }) => isChanged && history.length > 1 && early(reported, history),
  )
  if (unread) {
    err(
      `--reported ${reported ?? ''} is before ${unread.slug} was first published here (${unread.history[0]?.date ?? ''}); expected a day on which somebody could read it. Nothing was entered.\n`,
    )
    return 2
  }
  const silent = entered.find(
    ({ isChanged, history }) => isChanged && kind === null && hasNumbersThatGaveWay(history),
  )
  if (silent) {
    for (const change of silent.history.at(-1)?.changes ?? []) err(`  ${sayNumberChange(change)}\n`)
    err(
      `Published numbers of ${silent.slug} gave way. Say why with --kind: correction where they were wrong here, source-corrected where the source mended them, update where nothing was wrong. Nothing was entered.\n`,
    )
    return 2
  }
  for (const { slug, history, text, isChanged, isCompared } of entered) {
    writeFrozen(content, slug, history.length, text)
    sayDeleted(slug, deleteFrozenAfter(content, slug, history.length), out)
    if (!isChanged) continue
    const last = history.at(-1)
    out(`${slug}: revision ${history.length}, ${date}, ${note}\n`)
    for (const change of last?.changes ?? []) out(`  ${sayNumberChange(change)}\n`)
    if (last?.computed) for (const words of sayOtherChanges(last.computed)) out(`  ${words}\n`)
    if (!isCompared) out('  The earlier record could not be read: enter changed numbers by hand.\n')
  }
  const now = new Map(entered.map(({ slug, history }) => [slug, history]))
  if (remove !== undefined) sayDeleted(remove, deleteFrozenAfter(content, remove, 0), out)
  const names = new Set([...Object.keys(histories), ...studies.map(({ slug }) => slug)])
  if (remove !== undefined) names.delete(remove)
  const ledger: Ledger = Object.fromEntries(
    [...names].flatMap((slug) => {
      const history = now.get(slug) ?? histories[slug]
      return history === undefined ? [] : [[slug, history]]
    }),
  )
  writeLedger(content, ledger)
  return 0
}

/** Whether a fault was reported before anybody could read the study here. */
const early = (reported: string | undefined, history: Ledger[string]) =>
  reported !== undefined && reported < (history[0]?.date ?? '')

function sayDeleted(slug: string, numbers: readonly number[], out: Streams['out']): void {
  if (numbers.length > 0) out(`${slug}: what was kept of revision ${numbers.join(', ')} is removed\n`)
}

/** Whether the last entry replaced or withdrew something that a source had printed, and not a word of absence alone. */
function hasNumbersThatGaveWay(history: Ledger[string]): boolean {
  return (history.at(-1)?.changes ?? []).some(({ was }) => /\d/.test(was))
}

const options = {
  date: { type: 'string', default: '' },
  note: { type: 'string', default: '' },
  kind: { type: 'string' },
  reported: { type: 'string' },
  remove: { type: 'string' },
} as const

function optionsIn(args: string[], streams: Streams) {
  return readCall(args, streams, usage, options, ({ values, positionals }) => {
    if (positionals.length > 0) throw new WrongCall('Every study that has changed is entered; name none.')
    const note = values.note.trim()
    if (!exactDay.safeParse(values.date).success)
      throw new WrongCall(`--date is a day such as 2026-11-23, not "${values.date}".`)
    if (note === '') throw new WrongCall('--note says in a sentence what changed.')
    const kind = kindIn(values.kind)
    return { ...values, note, kind, reported: reportedIn(values.reported, kind, values.date) }
  })
}

function kindIn(given: string | undefined): RevisionKind | null {
  if (given === undefined) return null
  if (given in revisionKinds) return given as RevisionKind
  const known = Object.keys(revisionKinds)
  throw new WrongCall(`--kind "${given}" is none. ${suggestName(given, known)}`)
}

function reportedIn(given: string | undefined, kind: RevisionKind | null, date: string): string | undefined {
  if (given === undefined) return undefined
  if (kind !== 'correction')
    throw new WrongCall(
      '--reported is the day on which a fault was reported: it goes with --kind correction.',
    )
  if (!exactDay.safeParse(given).success || given > date)
    throw new WrongCall(`--reported is a day not after --date, not "${given}".`)
  return given
}
