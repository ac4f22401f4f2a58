import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

const problem = (path: RecordPath, message: string): RecordProblem => ({ path, rule: 'design', message })
const roman: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' }

/**
 * Returns where the titles of a study's sources name another masking or another phase than the record. The title of another
 * trial's article may stand among them, so that one title that agrees is enough.
 */
export function titleProblems(record: StudyRecord): RecordProblem[] {
  const titles = record.sources.flatMap(({ reference }) => reference?.title ?? [])
  return [...maskingProblems(record, titles), ...phaseProblems(record, titles)]
}

function maskingProblems({ design }: StudyRecord, titles: readonly string[]): RecordProblem[] {
  // The open part that follows a masked trial has reports of its own.
  const asked = titles.filter((title) => !/\bextension\b/i.test(title))
  const isOpen = asked.some((title) => /\bopen[-\s]label\b/i.test(title))
  const isBlind = asked.some((title) => /\b(?:double|single|triple)[-\s]blind(?:ed)?\b/i.test(title))
  if (isOpen === isBlind) return []
  const { masking } = design
  if (isOpen && (masking === 'double' || masking === 'single')) {
    return [
      problem(
        ['design', 'masking'],
        `A source's title says open-label, but masking is recorded as ${masking}.`,
      ),
    ]
  }
  if (isBlind && masking === 'none') {
    return [problem(['design', 'masking'], "A source's title says blind, but masking is recorded as none.")]
  }
  return []
}

function phaseProblems({ phase }: StudyRecord, titles: readonly string[]): RecordProblem[] {
  const recorded = new Set(phase.match(/[1-4]/g) ?? [])
  if (recorded.size === 0) return []
  const named = titles.flatMap((title) =>
    [
      ...title.matchAll(/\bphase(?:\s\(ph\))?[-\s]?(iv|i{1,3}|[1-4])(?:[ab]|\/(iv|i{1,3}|[1-4]))?\b/gi),
    ].flatMap(([, one, other]) =>
      [one, other].flatMap((text) => (text === undefined ? [] : (roman[text.toLowerCase()] ?? text))),
    ),
  )
  if (named.length === 0 || named.some((one) => recorded.has(one))) return []
  return [
    problem(
      ['phase'],
      `The sources' titles name phase ${[...new Set(named)].join(' and ')}, but ${phase} is recorded.`,
    ),
  ]
}
