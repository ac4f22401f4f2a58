import { formatReport } from '@/evidence/format/result'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import type { NumberChange } from './revision'

/**
 * Returns the numbers that readers of the earlier study met and that the later one prints otherwise or no more, in the
 * earlier one's order: what it was, what it is, and whose number it is. A number that is new replaced none.
 */
export function numberChanges(before: Study, after: Study): NumberChange[] {
  const now = new Map(joinAllReports(after).map((joined) => [joined.report.id, joined]))
  return joinAllReports(before).flatMap((old) => {
    const later = now.get(old.report.id)
    const [was, is] = [said(old), later ? said(later) : 'withdrawn']
    return was === is
      ? []
      : [{ result: plain(titleOf(old)), source: old.source.shortTitle, was, is, resultId: old.result.id }]
  })
}

const said = (joined: JoinedReport) => plain(formatReport(joined))
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** Returns two rounds of changes of one day as one: what was before the first, and what is after the last. */
export function mergedChanges(
  first: readonly NumberChange[],
  second: readonly NumberChange[],
): NumberChange[] {
  const key = ({ result, source }: NumberChange) => `${result}\n${source}`
  const merged = new Map(first.map((change) => [key(change), change]))
  for (const change of second) {
    const earlier = merged.get(key(change))
    merged.set(key(change), earlier ? { ...change, was: earlier.was } : change)
  }
  return [...merged.values()].filter(({ was, is }) => was !== is)
}
