import { fold } from '@/evidence/search/fold'
import { knownThings } from '@/evidence/study/known-names'
import type { Study } from '@/evidence/study/study'
import { literalPattern, wholeWords } from '@/evidence/study/word-pattern'

/** Which study a text speaks of: one, several that it could be, or none that is here. */
export type FoundStudy =
  | { found: 'one'; study: Study }
  | { found: 'several'; studies: Study[] }
  | { found: 'none' }

/** Every other name of a drug (brand, code, misprint), folded, with the words of its name in the records. */
const drugNames: readonly (readonly [pattern: RegExp, words: string])[] = knownThings
  .filter(({ kind, others }) => kind === 'drug' && others.length > 0)
  .map(({ name, others }) => [wholeWords(others.map(asPattern).join('|')), ` ${name} `])

/** "MK-3475" is written "MK 3475" and "MK3475" too. */
function asPattern(name: string): string {
  return literalPattern(name).replace(/[\s-]+/g, '[\\s-]?')
}

const withRecordNames = (text: string) =>
  drugNames.reduce((left, [pattern, words]) => left.replace(pattern, words), text)

/**
 * Returns the study that a text speaks of: by its registry number or another of its numbers, else by the words that tell
 * studies apart: drugs, acronyms, first authors. A drug that several studies tested leaves several.
 */
export function findStudy(studies: readonly Study[], text: string): FoundStudy {
  const byNumber = studies.filter((study) => numbersOf(study).some((number) => text.includes(number)))
  if (byNumber[0]) return foundFrom(byNumber)
  const said = new Set(wordsOf(withRecordNames(text)))
  const named = studies.map((study) => ({ study, names: namesOf(study) }))
  const scored = named.map(({ study, names }) => {
    const told = [...names].filter((name) => said.has(name))
    // A word that many studies share tells less.
    const weights = told.map((name) => 1 / named.filter((other) => other.names.has(name)).length)
    const unsaid = drugsOf(study).filter((drug) => !said.has(drug)).length
    const score = weights.reduce((sum, weight) => sum + weight, 0)
    return { study, score: score === 0 ? 0 : score - 0.1 * unsaid }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return foundFrom(
    most <= 0 ? [] : scored.filter(({ score }) => score > most - 0.05).map(({ study }) => study),
  )
}

function foundFrom(studies: Study[]): FoundStudy {
  const [first] = studies
  if (!first) return { found: 'none' }
  return studies.length === 1 ? { found: 'one', study: first } : { found: 'several', studies }
}

const numbersOf = ({ registryId, otherIds, names, shortTitle, sources }: Study): string[] => [
  ...(registryId === null ? [] : [registryId]),
  ...otherIds.filter((id) => id.length > 5),
  // "SAR-3007", "Study 309", "LMS-04": names with digits, which the words below do not hold.
  ...names.filter((name) => name.length > 5),
  ...(shortTitle.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*-?\p{N}{2,}(?![\p{L}\p{N}])/gu) ?? []),
  ...sources.filter(({ kind }) => kind === 'journal-article').flatMap(({ doi }) => doi ?? []),
]

const drugsOf = (study: Study) =>
  study.interventions.flatMap(({ name }) => wordsOf(name)).filter((word) => word !== 'placebo')

const common = new Set(
  'in with or and of an a the for by study trial series group phase arm patients sarcoma sarcomas soft part tissue alveolar asps advanced rare tumours prospective retrospective international worldwide registry placebo from north abstract text table review article news report label notice immune checkpoint inhibitors inhibitor tyrosine kinase'.split(
    ' ',
  ),
)

function namesOf(study: Study): Set<string> {
  const primary = study.sources.find(({ id }) => id === study.primarySourceId)
  const text = `${study.title} ${study.shortTitle} ${primary?.shortTitle ?? ''}`
  return new Set([...wordsOf(text), ...drugsOf(study)].filter((word) => !common.has(word)))
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}]{3,}|\b(?:19|20)\d{2}\b/gu) ?? []
}
