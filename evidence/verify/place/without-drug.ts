import type { ArmMention } from '@/evidence/study/arm-mentions'
import type { Study } from '@/evidence/study/study'

const withoutIt = /\bwithout (?:it|them)(?![\p{L}])/giu

/**
 * Returns the places where a text names an arm, with "without olaratumab", and "without it" behind the name of a drug, as names of the
 * other one. Of a study of two arms only: else nobody can say which is meant.
 */
export function withAbsentDrugs(study: Study, text: string, mentions: readonly ArmMention[]): ArmMention[] {
  const { arms } = study
  if (arms.length !== 2) return [...mentions]
  const otherThan = (armId: string) => arms.find(({ id }) => id !== armId)?.id ?? armId
  const isGivenToBoth = (armId: string) => {
    const own = arms.find(({ id }) => id === armId)?.interventionIds ?? []
    const others = arms.find(({ id }) => id !== armId)?.interventionIds ?? []
    return own.length > 0 && own.every((id) => others.includes(id))
  }
  const turned = mentions.flatMap((one) => {
    const lead = /\bwithout\s+$/iu.exec(text.slice(Math.max(0, one.index - 12), one.index))
    // "Without doxorubicin", which both arms were given, is neither of them: the words are then no name.
    if (lead && isGivenToBoth(one.armId)) return []
    return lead
      ? { ...one, index: one.index - lead[0].length, armId: otherThan(one.armId), isCompared: false }
      : one
  })
  const absent = [...text.matchAll(withoutIt)].flatMap(({ 0: words, index }) => {
    const last = turned.filter(({ end }) => end <= index).at(-1)
    const role = arms.find(({ id }) => id === last?.armId)?.role
    if (last === undefined || role !== 'experimental') return []
    return [{ index, end: index + words.length, armId: otherThan(last.armId), isCompared: false }]
  })
  return [...turned, ...absent].sort((one, other) => one.index - other.index)
}
