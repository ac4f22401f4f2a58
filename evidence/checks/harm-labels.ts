import { findOutcome } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { attributions } from '@/evidence/study/vocabulary'
import { judgeFor, remark, type Check } from './check'
import { bearsOutAttribution, otherAttribution, otherGrades } from './harm-words'

const rule = 'domain-logic'

/**
 * Judges the labels of harms: grades lie in order within 1 to 5 (CTCAE), and an outcome's title names no other grades and
 * no other cause than its own fields. A cause that stands nowhere in the words about a harm is remarked on: the source may name
 * it once for a whole table.
 */
export function harmLabels(study: Study): Check[] {
  return [...titles(study), ...unnamedCauses(study)]
}

function unnamedCauses(study: Study): Check[] {
  return study.outcomes.flatMap(({ id, title, definition, harm }) => {
    const results = study.results.filter(({ outcomeId }) => outcomeId === id)
    const reports = results.flatMap((result) => result.reports).filter(({ state }) => state === 'reported')
    const [first] = results
    const words = reports.flatMap(({ quote, locator }) => [quote ?? '', locator])
    const texts = [title, definition, ...words]
    if (!harm || !first || reports.length === 0 || bearsOutAttribution(harm, texts)) return []
    // A title that names another cause is told of already.
    if (otherAttribution(harm, title)) return []
    const working = `"${title}" is recorded as: ${attributions[harm.attribution]}. Neither its title and definition nor a quotation or place in a source says so.`
    return [remark(rule, [first.id, null], 'report', working)]
  })
}

function titles(study: Study): Check[] {
  return study.results.flatMap((result) => {
    const { title, harm } = findOutcome(study, result.outcomeId)
    if (!harm) return []
    const judge = judgeFor(rule, result.id, null)
    const fails = (working: string) => judge('report', 'fails', working)
    const grades = otherGrades(harm, title)
    const cause = otherAttribution(harm, title)
    return [
      ...(isBand(harm.grade)
        ? []
        : [fails(`Grades ${harm.grade?.lowest} to ${harm.grade?.highest} are no band within 1 to 5.`)]),
      ...(grades
        ? [
            fails(
              `The title "${title}" names grade ${grades.spoken}, but grade ${grades.recorded} is recorded.`,
            ),
          ]
        : []),
      ...(cause
        ? [
            fails(
              `The title "${title}" names ${cause.spoken}, but the outcome is recorded as: ${cause.recorded}.`,
            ),
          ]
        : []),
    ]
  })
}

const isBand = (grade: { lowest: number; highest: number } | null) =>
  grade === null || (grade.lowest >= 1 && grade.lowest <= grade.highest && grade.highest <= 5)
