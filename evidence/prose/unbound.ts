import { numberWords } from '@/evidence/format/number-words'
import { patternOfNames } from '@/evidence/study/names-of-study'
import { allowedForms, allowedIdioms, type AllowedForm } from './allowed-words'

/** A number or a word of quantity that stands in a text with no tag around it. `index` counts characters from 0. */
export type Unbound = { rule: 'unbound-number' | 'unbound-quantity'; index: number; text: string }

const sp = '[\\s\\u00a0]+'
const either = (words: readonly string[]) => words.join('|')

const ordinals =
  'thirds?|fourths?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|elevenths?|twelfths?|(?:thir|four|fif|six|seven|eigh|nine)teenths?|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieths?|hundredths?'
const multiples =
  'hal(?:f|ves)|twice|thrice|doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing)|\\p{L}+fold|dozens?|scores?(?=[\\s\\u00a0]+of)|hundreds|thousands|millions|billions?|tens(?=[\\s\\u00a0]+of)|nil|nought|couple(?=[\\s\\u00a0]+of)|once(?=[\\s\\u00a0]+(?:a|an|every|per|daily|weekly|monthly))'
const numberWord = `(?:${either(numberWords)}|${ordinals}|${multiples})`
const spelledNumber = new RegExp(
  `(?<![\\p{L}\\p{N}])${numberWord}(?:(?:-|${sp}|${sp}(?:and|in|of|or|to|point)(?:${sp}(?:a|an|every))?${sp})${numberWord})*(?![\\p{L}\\p{N}])`,
  'giu',
)
/** Roman numerals of two letters and more; "I", "V" and "X" alone are words and letters. */
const romanNumber = /(?<![\p{L}\p{N}-])(?:II|III|IV|VI|VII|VIII|IX|XI|XII)(?![\p{L}\p{N}-])/gu
const digitNumber = /[\p{L}\p{N}.,:=/+−–-]*\p{N}[\p{L}\p{N}.,:=/+−–%‰°-]*/gu

const people =
  'patients?|participants?|persons?|people|children|child|adults?|responders?|deaths?|responses?|tumou?rs?|events?'
/** What people did or what happened to them, as no design has it: "some patients could stop" tells of nobody. */
const happened = `(?=${sp}(?:(?:also|still|then|never)${sp})?(?:had|felt|fell|grew|lived|saw|shrank|went|left|(?!received|entered|joined)\\p{L}+ed)(?!\\p{L}))`

const quantityWords = new RegExp(
  `(?<![\\p{L}-])(?:${[
    `(?:nearly|almost|virtually)${sp}(?:all|every|everyone|everybody|no|none)`,
    'all',
    'none',
    'most',
    'nobody',
    `no${sp}one`,
    `(?:the|a)${sp}majority`,
    'majority',
    'minority',
    `(?:a${sp})?few(?:er)?(?:${sp}than)?`,
    'fewest',
    'durabl[ey]',
    'durability',
    `(?:more|less|longer|shorter|higher|lower|larger|smaller|greater|better|worse)${sp}than`,
    `at${sp}(?:least|most)`,
    `no${sp}(?:more|fewer|less)${sp}than`,
    `as${sp}(?:many|long|much|often)${sp}as`,
    `no${sp}(?:${people})`,
    `(?:every|each)${sp}(?:${people})`,
    // "How many patients" asks, and does not say.
    `(?<!(?:how|so|as|too)${sp})(?:many|several|numerous)${sp}(?:of${sp}(?:the|these|them)${sp})?(?:${people})`,
    `a${sp}handful${sp}of${sp}(?:${people})${happened}`,
    `some${sp}(?:of${sp}(?:(?:the|these|those)${sp})?)?(?:${people}|them)${happened}`,
    `(?:a${sp}number|the${sp}bulk|plenty|lots|a${sp}lot)${sp}of${sp}(?:the${sp})?(?:${people})`,
    `(?:countless|every${sp}other)${sp}(?:${people})`,
    `a${sp}single${sp}(?:${people})${happened}`,
    // "Everyone treated" is a name of people.
    `every(?:one|body)(?!${sp}(?:treated|randomised|enrolled|allotted|assigned))${happened}`,
    `(?:hardly|scarcely|barely)${sp}(?:anyone|anybody|any${sp}(?:${people}))`,
    `exceed(?:s|ed)${sp}(?:a|an|that|half)`,
    `(?:just${sp})?(?:over|under|about|nearly|almost|above|below)${sp}a${sp}(?:day|week|month|year|decade)`,
    'long-lasting',
    `no${sp}(?:[\\p{L}-]+${sp}){1,3}(?:deaths?|responses?)`,
    `(?:did|does)${sp}not${sp}occur`,
  ].join('|')})(?![\\p{L}-])`,
  'giu',
)

/**
 * Returns every number (in digits, words, fractions, Roman numerals) and, where `quantities` says so, every word of
 * quantity in a text, except the forms of the allow-list and names of the study; in the order of the text.
 */
export function findUnbound(
  text: string,
  scope: 'everything' | 'digits',
  namesOfTheStudy: readonly string[] = [],
): Unbound[] {
  const form = patternOfNames(namesOfTheStudy)
  const own = form ? [{ form, because: 'name of the study' }] : []
  const names = masked(text, [...own, ...allowedForms])
  const digits = matches(text, names, digitNumber, 'unbound-number')
  if (scope === 'digits') return digits
  const numbers = [
    ...digits,
    ...matches(text, names, romanNumber, 'unbound-number'),
    ...matches(text, names, spelledNumber, 'unbound-number'),
  ]
  const quantities = matches(text, masked(names, allowedIdioms), quantityWords, 'unbound-quantity')
  const separate = quantities.filter((one) => !numbers.some((number) => overlap(one, number)))
  return [...numbers, ...separate].sort((one, other) => one.index - other.index)
}

/** Allowed forms become spaces, so that what remains keeps its place. */
function masked(text: string, forms: readonly AllowedForm[]): string {
  return forms.reduce((left, { form }) => left.replace(form, (found) => ' '.repeat(found.length)), text)
}

/** Looks in `left`, the text without its allowed forms, and reports what stands in `text`. */
function matches(text: string, left: string, pattern: RegExp, rule: Unbound['rule']): Unbound[] {
  return [...left.matchAll(pattern)].map((match) => {
    const lead = /^[\s.,:=/+]*/.exec(match[0])?.[0].length ?? 0
    const length = match[0].slice(lead).replace(/[.,:/\s–-]+$/, '').length
    const index = match.index + lead
    return { rule, index, text: text.slice(index, index + length) }
  })
}

function overlap(one: Unbound, other: Unbound): boolean {
  return one.index < other.index + other.text.length && other.index < one.index + one.text.length
}
