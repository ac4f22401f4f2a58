import type { Harm, Outcome } from '@/evidence/study/study'

/** Consequences of events (a stopped drug, a lowered dose) are counted apart from the events themselves. */
const consequence = /discontinu|withdraw|interrupt|reduc|modif|delay|led-to/

/** Says whether everyone counted under the first harm is by its meaning also counted under the second. */
export function isPartOf(a: Outcome, b: Outcome): boolean {
  if (a.id === b.id || a.harm === null || b.harm === null) return false
  if (consequence.test(a.concept) || consequence.test(b.concept)) return false
  return (
    termWithin(a.harm, b.harm) &&
    gradeWithin(a.harm, b.harm) &&
    attributionWithin(a.harm, b.harm) &&
    (a.harm.serious || !b.harm.serious) &&
    // Whoever had a serious event is counted under other events only for another one.
    (a.harm.leavesOut !== null || b.harm.leavesOut === null)
  )
}

const termWithin = (a: Harm, b: Harm) => b.term === null || (a.term !== null && a.term === b.term)

function gradeWithin(a: Harm, b: Harm): boolean {
  if (b.grade === null) return true
  return a.grade !== null && a.grade.lowest >= b.grade.lowest && a.grade.highest <= b.grade.highest
}

function attributionWithin(a: Harm, b: Harm): boolean {
  if (b.attribution === 'any-cause' || a.attribution === b.attribution) return true
  return a.attribution === 'related' && b.attribution === 'possibly-related'
}
