import { checkVerdicts, type Check } from '@/evidence/checks/check'
import { formatReport } from '@/evidence/format/result'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'

/** A number of a record that is new, another, filed otherwise, or gone, with the words of the source that stand behind it now. */
export type FactChange = {
  resultId: string
  title: string
  source: string
  /** As pages print it; null where it is new, or gone. */
  was: string | null
  is: string | null
  locator: string
  quote: string | null
}

/**
 * Returns which numbers of a study a reviewer has to look at: those that are printed otherwise or are of other people, those
 * that are new and those that are gone, in the record's order. Null stands for a study that is not there.
 */
export function factChanges(before: Study | null, after: Study | null): FactChange[] {
  const [old, now] = [before, after].map(
    (study) =>
      new Map(
        study === null ? [] : joinAllReports(study).map((joined) => [joined.report.id, joined] as const),
      ),
  ) as [Map<string, JoinedReport>, Map<string, JoinedReport>]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [one, other] = [old.get(id), now.get(id)]
    const shown = other ?? one
    const [was, is] = [one ? said(one) : null, other ? said(other) : null]
    if (shown === undefined || was === is) return []
    const { report, result, source } = shown
    return [
      {
        resultId: result.id,
        title: plain(titleOf(shown)),
        source: source.shortTitle,
        was,
        is,
        locator: report.locator,
        quote: report.quote,
      },
    ]
  })
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const said = (joined: JoinedReport) =>
  plain(
    `${formatReport(joined)}, ${joined.population.label}${joined.result.dataCutoff ? `, cut-off ${joined.result.dataCutoff}` : ''}`,
  )

/** Returns the checks that say something else than before, each as `result, rule: before -> after, with its working`. */
export function checkChanges(before: readonly Check[], after: readonly Check[]): string[] {
  const keyOf = ({ rule, resultId, sourceId, field }: Check) => [resultId, rule, sourceId, field].join(' ')
  const words = ({ verdict, acknowledged }: Check) =>
    `${checkVerdicts[verdict]}${acknowledged ? ', accepted with a reason' : ''}`
  const old = new Map(before.map((check) => [keyOf(check), check]))
  const now = new Map(after.map((check) => [keyOf(check), check]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)]
    const [was, is] = [one ? words(one) : 'not made', other ? words(other) : 'not made']
    if (was === is) return []
    const { resultId, rule } = other ?? (one as Check)
    return [`${resultId ?? 'the study'}, ${rule}: ${was} -> ${is}${other ? `. ${plain(other.working)}` : ''}`]
  })
}
