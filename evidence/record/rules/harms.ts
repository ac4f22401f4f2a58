import type { RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns grades without the version of the criteria that assigned them, reversed bands, and misplaced harms. */
export function harmProblems(record: StudyRecord): RecordProblem[] {
  return record.outcomes.flatMap(({ id, harm, domain }, index) => {
    const problems: RecordProblem[] = []
    const path = ['outcomes', index, 'harm']
    const add = (at: (string | number)[], message: string) =>
      problems.push({ path: at, rule: 'harm', message: `Outcome "${id}" ${message}` })
    if (!harm) return problems
    if (domain !== 'safety') add(path, `describes a harm, but lies in the domain ${domain}; expected safety.`)
    if (harm.serious && harm.leavesOut === 'serious-events') {
      add([...path, 'leavesOut'], 'counts serious events alone and leaves them out; expected one of the two.')
    }
    if (harm.grade && harm.ctcaeVersion === undefined) {
      add(
        [...path, 'grade'],
        'has grades without the version of the criteria, and versions 4, 5 and 6 grade differently; expected harm: { ctcaeVersion: "5.0" }, or { absent: not-reported } in its place where the source names none.',
      )
    }
    if (harm.grade && harm.grade.lowest > harm.grade.highest) {
      add(
        [...path, 'grade'],
        `has grades from ${harm.grade.lowest} to ${harm.grade.highest}; expected lowest first.`,
      )
    }
    return problems
  })
}
