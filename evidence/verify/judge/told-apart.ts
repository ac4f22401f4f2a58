import { fold } from '@/evidence/search/fold'
import { findArm, findOutcome, findPopulation, findResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { findArmMentions } from '@/evidence/study/arm-mentions'
import { blanked } from '@/evidence/verify/read/found'
import { onceFor } from '@/evidence/study/once-for'
import { isOfSubgroup } from './related-results'

const wholeWords =
  /(?<![\p{L}])(?:(?:in|of|among) all(?: patients| sarcomas?)?(?=[\s.,;)]|$)|all (?:evaluable )?patients|overall(?! (?:survival|response|objective|rate))|whole (?:study|group|trial|cohort|population)|entire)(?![\p{L}])/iu

const denials = ['no', 'without', 'never']
const ofEarlierTreatment =
  /\b(?:tkis?|tyrosine|inhibitors?|prior|previous|earlier|before|pre-?treat|naive|therap|treat)/i

/** The words that may tell results apart, the nearest to the number first. */
export type TellingWords = { clauseWords: string; leadWords: string; sentenceWords: string }

/**
 * Returns the results whose people or arm the words tell from the others: those of the number's own clause, then those of the clauses
 * that lead to it, and those of the whole sentence where several are left. Without such words the largest group is meant.
 */
export function byWords(study: Study, results: Result[], words: TellingWords, isNamed: boolean): Result[] {
  if (results.length < 2) return results
  // A sentence that names several arms tells none of them.
  const sentence = withoutArms(study, words.sentenceWords)
  const near =
    told(study, results, words.clauseWords) ??
    told(study, results, words.leadWords) ??
    told(study, results, opening.exec(sentence)?.[0] ?? '')
  if (near !== null) {
    return near.length > 1 ? (told(study, near, sentence) ?? near) : near
  }
  const untold = isNamed ? results : largest(study, results)
  return untold.length > 1 ? (told(study, results, sentence) ?? untold) : untold
}

/** "In leiomyosarcoma the medians were …": what opens a sentence is said of all of it. */
const opening = /^\s*(?:In|Among|Of|For)\s[^\d,;:]{3,60}/u

/** The words without the arms that they name, where they name more than one. */
function withoutArms(study: Study, words: string): string {
  const mentions = findArmMentions(study, words)
  const isOne = mentions.every(({ armId }) => armId === mentions[0]?.armId)
  return isOne ? words : blanked(words, mentions)
}

/** The results that the words tell from the others; null where they tell none. */
function told(study: Study, results: Result[], words: string): Result[] | null {
  if (wholeWords.test(words)) return orAll(results, (result) => !isOfSubgroup(study, result, results))
  const said = new Set(wordsOf(words))
  // "No control group" says nothing of what patients had received before.
  if (!ofEarlierTreatment.test(words)) for (const word of denials) said.delete(word)
  const wordsBy = results.map((result) => tellingWords(result, study))
  const scores = wordsBy.map((own) => {
    const telling = [...own].filter((word) => !wordsBy.every((other) => other.has(word)))
    return telling.filter((word) => said.has(word)).length
  })
  const most = Math.max(...scores)
  return most > 0 ? results.filter((_, index) => scores[index] === most) : null
}

function largest(study: Study, results: Result[]): Result[] {
  const key = findResult(study, study.keyResultId).populationId
  return orAll(results, (result) => result.populationId === key || !isOfSubgroup(study, result, results))
}

function orAll(from: Result[], is: (result: Result) => boolean): Result[] {
  const left = from.filter(is)
  return left.length > 0 ? left : from
}

const empty = new Set(
  'patients patient who were the with and for of in on to a an had their that this those people study trial report response responses responder responders objective could be been first by at or whose was is are from analysis received receive treatment treated survival progression free rate rates event events adverse grade serious disease enrolled could not-stated months weeks'.split(
    ' ',
  ),
)

const tellingWords = onceFor((result: Result, study: Study): ReadonlySet<string> => {
  const { label } = findPopulation(study, result.populationId)
  const { title, criteria } = findOutcome(study, result.outcomeId)
  const arms = [result.armId].flatMap((id) => (id === null ? [] : [findArm(study, id).title]))
  const text = [label, title, criteria ?? '', ...arms].join(' ')
  const short = [
    ...(/alveolar soft/i.test(text) ? ['asps'] : []),
    ...(/tyrosine kinase/i.test(text) ? ['tki', 'tkis'] : []),
    ...(/not received|no earlier/i.test(text) ? [...denials, 'naive'] : []),
    ...(/\bany line\b/i.test(label) ? ['lines'] : []),
    ...(/earlier/i.test(label) ? ['prior', 'previous', 'previously'] : []),
  ]
  const drugs = study.arms.length > 1 ? [] : study.interventions.flatMap(({ name }) => wordsOf(name))
  return new Set([...wordsOf(text), ...short].filter((word) => !drugs.includes(word)))
})

/** "PD-L1" and "PD-1" are words of their own, in which a letter and a digit tell; a drug against them tells of no people. */
const proteins = /\b(PD|CTLA|CD|VEGFR|MET)-?(L?)-?(\d)\b/gu
const drugAgainst = /\b(?:PD|CTLA)-?L?-?\d (?:\p{L}+ )?(?:inhibitors?|antibod(?:y|ies)|block(?:er|ade)s?)/giu

function wordsOf(typed: string): string[] {
  const text = typed
    .replace(drugAgainst, ' ')
    .replace(
      proteins,
      (_, name: string, letter: string, digit: string) => ` ${name}${letter}${'x'.repeat(Number(digit))} `,
    )
  // A lone letter is no word: "the trial's", "Table S3".
  const words = fold(text.replace(/['’]s(?!\p{L})/gu, '')).match(/[\p{L}]+|(?<=\p{L}[- ])\d/gu) ?? []
  return words.filter((word) => !empty.has(word) && !/^\p{L}$/u.test(word))
}
