import { isLater } from './dates'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'
import { standingLists } from '@/evidence/study/standing-words'

/**
 * Returns standings of sources that nobody could rely on: confirmed on the word of fewer than two lists, against all of
 * them, before they were looked at, or without a reason where they do not agree.
 */
export function standingProblems({ sources, editorial }: StudyRecord): RecordProblem[] {
  const problems: RecordProblem[] = []
  const add = (path: RecordPath, message: string) => problems.push({ path, rule: 'standing', message })
  sources.forEach(({ id, standing }, index) => {
    if (standing === undefined) return
    const at = ['sources', index, 'standing']
    const { checks, confirmed } = standing
    const lists = checks.map(({ list }) => list)
    checks.forEach(({ list, checkedOn }, place) => {
      if (lists.indexOf(list) !== place)
        add(
          [...at, 'checks', place, 'list'],
          `${standingLists[list]} says two things of "${id}"; keep what it says now.`,
        )
      if (isLater(checkedOn, editorial.reviewedOn))
        add(
          [...at, 'checks', place, 'checkedOn'],
          `${standingLists[list]} was looked at on ${checkedOn}, after the record's last review on ${editorial.reviewedOn}.`,
        )
    })
    if (confirmed === undefined) return
    const states = new Set(checks.map(({ state }) => state))
    if (new Set(lists).size < 2)
      add(
        [...at, 'confirmed'],
        `The standing of "${id}" is confirmed on the word of ${lists.length === 0 ? 'no list' : 'one list'}; expected at least two.`,
      )
    if (!states.has(confirmed.state))
      add(
        [...at, 'confirmed', 'state'],
        `No list says "${confirmed.state}" of "${id}"; they say ${[...states].join(' and ')}.`,
      )
    if (states.size > 1 && confirmed.reason === undefined)
      add([...at, 'confirmed'], `The lists do not agree on "${id}"; expected a reason for what is confirmed.`)
    const early = checks.find(({ checkedOn }) => isLater(checkedOn, confirmed.on))
    if (early)
      add(
        [...at, 'confirmed', 'on'],
        `The standing of "${id}" was confirmed on ${confirmed.on}, before ${standingLists[early.list]} was looked at on ${early.checkedOn}.`,
      )
  })
  return problems
}
