import type { Study } from '@/evidence/study/study'
import { revisionKinds } from './kinds'
import { kindOf, numbered, type Ledger, type NumberedRevision, type Revision } from './revision'

/** The goal for the time from the report of a fault to its mending, in days. */
export const daysToMendGoal = 7

/** A revision that corrects something, or warns of it, with its study. */
export type Correction = { study: Study; revision: NumberedRevision }

const isCorrective = (revision: NumberedRevision): boolean => {
  const kind = kindOf(revision)
  return kind !== null && revisionKinds[kind].isCorrective
}

/** Returns the corrections of one study, the latest first. */
export const correctionsOf = (history: readonly Revision[]): NumberedRevision[] =>
  numbered(history).filter(isCorrective).reverse()

/** Returns every correction of the given studies, the latest first, those of one day by study. */
export function allCorrections(studies: readonly Study[], histories: Ledger): Correction[] {
  return studies
    .flatMap((study) => correctionsOf(histories[study.slug] ?? []).map((revision) => ({ study, revision })))
    .sort(
      (a, b) =>
        b.revision.date.localeCompare(a.revision.date) ||
        (a.study.slug < b.study.slug ? -1 : a.study.slug > b.study.slug ? 1 : 0),
    )
}

/** Entries from before kinds were kept that replaced or withdrew numbers: whether they were wrong was not recorded. */
export type UnrecordedChanges = { study: Study; numbers: number; days: string[] }

/** Returns, by study, how many numbers gave way in entries whose kind was not recorded. */
export function unrecordedChanges(studies: readonly Study[], histories: Ledger): UnrecordedChanges[] {
  return studies.flatMap((study) => {
    const entries = numbered(histories[study.slug] ?? []).filter(
      (revision) => kindOf(revision) === null && revision.changes.length > 0,
    )
    const numbers = entries.reduce((sum, { changes }) => sum + changes.length, 0)
    return numbers === 0 ? [] : [{ study, numbers, days: [...new Set(entries.map(({ date }) => date))] }]
  })
}

/** Returns the days from the report of a fault to its mending; null where no report is recorded. */
export function daysToMend({ reported, date }: NumberedRevision): number | null {
  if (reported === undefined) return null
  return Math.round((Date.parse(date) - Date.parse(reported)) / 86_400_000)
}

/** How long mending took: in how many corrections it is known, and the median in days. */
export type TimeToMend = { known: number; median: number }

/** Returns the median of the time from report to mending; null where no correction has both days. */
export function timeToMend(revisions: readonly NumberedRevision[]): TimeToMend | null {
  const days = revisions.flatMap((revision) => daysToMend(revision) ?? []).sort((a, b) => a - b)
  const middle = days.length / 2
  const [low, high] = [days[Math.ceil(middle) - 1], days[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : { known: days.length, median: (low + high) / 2 }
}
