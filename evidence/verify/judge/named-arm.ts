import { findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Arm, Study } from '@/evidence/study/study'
import type { Context } from '@/evidence/verify/place/context'
import { literalPattern } from '@/evidence/study/word-pattern'

/** What the words say of an arm that the result is not of: another arm of the study, or one that the study does not have. */
export type OtherArm =
  | { kind: 'other'; named: string; own: string | null }
  | { kind: 'unknown'; named: string }

/** Words of an arm's title that name no treatment. */
const empty = /^(?:first|second|then|only|alone|plus|with|and|or|the|arm|group|placebo-controlled)$/i

/** Words before "arm" or "group" that any study of one group may use of it. */
const ofAnyStudy =
  /^(?:the|this|that|one|single|whole|entire|same|treatment|treated|study|intervention|experimental|patient|age|small|smaller|larger|each|either|both|all|comparison|no|a)$/i

/**
 * Returns the arm that the words give a number to when the result is not of it; null where they name none, name the
 * result's own as well, or only set it beside another ("than on placebo").
 */
export function otherArmNamed(
  study: Study,
  result: Result,
  { clauseWords, sentenceWords }: Pick<Context, 'clauseWords' | 'sentenceWords'>,
): OtherArm | null {
  if (study.arms.length < 2)
    return (
      armUnknown(study, clauseWords) ?? armUnknown(study, sentenceWords) ?? drugUnknown(study, clauseWords)
    )
  const own = study.arms.find(({ id }) => id === result.armId) ?? null
  const compared = study.arms.find(({ id }) => id === result.comparatorArmId) ?? null
  if (compared !== null) return null
  const { label } = findPopulation(study, result.populationId)
  const ownWords = [own?.title ?? '', label].join(' ').toLowerCase()
  const others = study.arms.filter((arm) => arm !== own)
  for (const text of [clauseWords, sentenceWords]) {
    if (own && wordsOf(own).some((word) => speaksOf(word, text))) return null
    const foreign = drugUnknown(study, text)
    if (foreign) return foreign
    const given = others.filter((arm) =>
      wordsOf(arm).some((word) => !ownWords.includes(word.toLowerCase()) && isGivenTo(word, text)),
    )
    // "At a median follow-up of 55 months, 47 had died with both drugs and 60 with one": a sentence that names all of them gives it to none.
    const isOfNone = own === null && text !== clauseWords && given.length === study.arms.length
    const [other] = isOfNone ? [] : given
    if (other) return { kind: 'other', named: other.title, own: own?.title ?? null }
  }
  return null
}

function armUnknown(study: Study, text: string): OtherArm | null {
  const drugs = study.interventions.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\d]+/u))
  for (const [, named = ''] of text.matchAll(
    /(?<!\b(?:no|without(?: an?)?|lack(?:s|ed)? an?) )\b([\p{L}-]+)[ -](?:arm|group)s?\b(?! of (?:studies|trials))/giu,
  )) {
    const words = named.toLowerCase()
    if (!ofAnyStudy.test(words) && !drugs.includes(words) && isArmWord(words))
      return { kind: 'unknown', named }
  }
  return null
}

/** A drug that nobody in the study was given: "12.5 months on sunitinib". What people had before, or with it, is no arm. */
function drugUnknown(study: Study, text: string): OtherArm | null {
  const known = [
    study.title,
    ...study.interventions.map(({ name }) => name),
    ...study.arms.map(({ title }) => title),
  ]
    .join(' ')
    .toLowerCase()
  for (const [, named = ''] of text.matchAll(
    /(?<!\b(?:treat(?:ed|ment)|therapy|previously|before|prior|earlier|combin(?:ed|ation)) )\b(?:on|with|receiving|taking) ([\p{L}-]+)/giu,
  )) {
    const word = named.toLowerCase()
    if (isArmWord(word) && !isOfControls.test(word) && !known.includes(word))
      return { kind: 'unknown', named }
  }
  return null
}

const isOfControls = /^(?:placebo|control|comparator|observation)s?$/

/** A drug's name by the ending that such names share, or what controls are called; "age group" is no arm. */
const isArmWord = (word: string) =>
  /(?:mab|nib|tinib|cept|platin|taxel|rubicin|stat|lisib|ciclib|parib|limus|placebo|control|comparator|observation)s?$/.test(
    word,
  )

const wordsOf = ({ title }: Arm): string[] =>
  title.split(/[\s,/+]+/).filter((word) => word !== '' && !empty.test(word))

const speaksOf = (word: string, text: string) =>
  new RegExp(`(?<!\\p{L})${literalPattern(word)}(?!\\p{L})`, 'iu').test(text)

/** Whether the words are of those who had it ("on placebo", "the placebo arm"), and not of a comparison with them. */
function isGivenTo(word: string, text: string): boolean {
  const named = literalPattern(word)
  const to = '(?:on|in|of|given|receiving|received|taking|took|among|(?:assigned|randomi[sz]ed|allocated) to)'
  const comparing = '(?<!\\b(?:than|as|compared with those|versus|vs\\.?) )'
  return new RegExp(
    `${comparing}\\b${to} (?:the |those on |patients on )?(?:blinded )?${named}(?!\\p{L})|(?<!\\b(?:than|with|versus|vs\\.?|against|to) (?:the )?)\\b${named} (?:arm|group|patients|recipients)\\b`,
    'iu',
  ).test(text)
}
