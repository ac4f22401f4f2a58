import { blanked, placeOf, type Found, type FoundQuantity, type Span } from './found'
import { deviationOf, deviationPatterns } from './find-deviations'
import { spanOf, spanPatterns } from './find-spans'
import {
  anyUnit,
  digits,
  peopleWords,
  readNumber,
  readUnit,
  readWhole,
  signed,
  spelled,
} from './number-pattern'
import type { Printed } from '@/evidence/study/printed'
import type { Sides } from '@/evidence/study/vocabulary'
import type { Written } from './written'

const whole = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${spelled}|none|no)`
const start = '(?<![\\p{L}\\p{N}.,])'
const stop = '(?![\\p{L}\\p{N}]|\\.\\d)'
const total = `(?:(?:the|all|these|those|our|its|their|whole|remaining|other|first|a total of)\\s+)*(?<total>\\d{1,3}(?:,\\d{3})+|\\d+|${spelled})${stop}`
const described = '(?:\\s+[\\p{L}-]+){0,3}?'
/** What follows a number of people whose noun is left out: "in 251 given placebo". */
const treated = '\\s+(?:who\\s|(?:given|on|receiving|assigned|allotted|allocated|randomi[sz]ed|treated)\\s)'

const levelAlone =
  /(?<![\d.])\d{2}(?:\.\d)?\s*(?:%|per ?cent)\s*(?:CI|CrI|(?:confidence|credible) intervals?)(?:[\s,:]*(?:was|were)?\s*not (?:reported|given|stated|available))?/giu
/** How a test is said to look: to one side, or to both. */
const sidesWords = '(?:one|two|1|2)[- ](?:sided|tailed)'
const pValue = new RegExp(
  `(?:(?<sides>${sidesWords})[\\s,]+(?:test,?\\s+)?)?(?<![\\p{L}\\p{N}])p(?:\\s*-?\\s*values?,?)?\\s*(?<relation>=|<|>|≤|≥|≪|was|of|less than|is)\\s*(?<number>\\d(?:\\.\\d+)?(?:\\s*[×x]\\s*10\\s*-\\s*|e-)\\d|${digits})(?:[\\s,]*[([]?\\s*(?:(?:by|in|for)\\s+a\\s+)?(?<sidesAfter>${sidesWords})(?:\\s+test)?)?`,
  'giud',
)
const withBracket = new RegExp(
  `${start}(?<count>${whole})(?:\\s+(?:${peopleWords}))?\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*(?:${peopleWords})?\\s*(?:of|out of)\\s+${total}`,
  'giud',
)
const fraction = new RegExp(
  `${start}(?<count>${whole})(?:\\s+(?:${peopleWords}))?\\s*(?:/|\\b(?:of|out of)\\b)\\s*${total}`,
  'giud',
)
const oneIn = new RegExp(
  `${start}(?<count>${whole})\\s+in\\s+(?:every\\s+)?(?<total>2|3|4|5|10|20|100|three|four|five|ten|twenty|a hundred)${stop}`,
  'giud',
)
const denominator = new RegExp(
  `(?:(?<=%\\s*)(?<share>of|in|among)\\s+|(?<![\\p{L}])(?:in|among|of|for|from)\\s+(?=(?:(?:the|all|these|those|our|its|their|whole|remaining|other|first|a total of)\\s+)*\\d+(?:${described}\\s+(?:${peopleWords})\\b|${treated}))|\\bn\\s*=\\s*)${total}`,
  'giud',
)
const measured = new RegExp(
  `${start}(?<number>${signed}|${spelled})\\+?\\s*-?\\s*(?<unit>${anyUnit})`,
  'giud',
)
const bareNumber = new RegExp(`${start}(?<number>${signed})${stop}`, 'giud')
const headed = `(?:\\s+[\\p{L}-]+){0,2}\\s+(?:${peopleWords}|responses?|responders?|remissions?|deaths?|events?|cent(?:er|re)s|sites)\\b|\\s+(?:of (?:them|these|those|whom)\\b,?\\s+)?(?:complete|partial)\\b`
const inWords = new RegExp(`${start}(?<number>${spelled})${stop}(?=${headed})`, 'giud')
/** "… and seven were partial": how many, without a word for whom. */
const beforeVerb = new RegExp(
  `(?<=(?:^|[,;:.]|\\b(?:and|but|whom))\\s*)(?<![\\p{L}\\p{N}])(?<number>${spelled})${stop}(?=\\s+(?:had|were|stopped|died|responded|progressed|achieved)\\b)`,
  'giud',
)
const noneAtAll =
  /(?<![\p{L}])(?<number>no|none|nobody)(?![\p{L}])(?=\s+(?:[\p{L}/-]+\s+){0,4}?(?:patients?|adverse|deaths?|responses?|responders?|events?|one))/dgiu
const absence =
  /(?<![\p{L}])(?<words>(?:not (?:yet )?(?:been )?|could not (?:yet )?be )(?:reached|estimable|estimated|evaluable|reported)|N\.?[RE]\.?(?![\p{L}\p{N}]))/dgu

type Reader = { pattern: RegExp; read: (match: RegExpExecArray) => Found[]; ignoreCase?: boolean }

const readers: readonly Reader[] = [
  { pattern: pValue, read: readP },
  ...deviationPatterns.map((pattern) => ({ pattern, read: deviationOf })),
  ...spanPatterns.map((pattern) => ({ pattern, read: spanOf })),
  { pattern: levelAlone, read: readLevel },
  { pattern: withBracket, read: readFraction },
  { pattern: oneIn, read: (match) => readPair(match, (part, base) => ({ kind: 'one-in', part, base })) },
  { pattern: fraction, read: readFraction },
  { pattern: denominator, read: readDenominator },
  { pattern: measured, read: readMeasured },
  { pattern: bareNumber, read: readMeasured },
  { pattern: inWords, read: readInWords },
  { pattern: beforeVerb, read: readInWords },
  { pattern: noneAtAll, read: readInWords },
  { pattern: absence, read: readAbsence },
]

const bounds =
  /(?:^|[\s(])(?<bound>more than|greater than|over|above|exceed(?:s|ed|ing)?|at least|less than|fewer than|under|below|up to|at most|≥|≤|>|<)\s*$/iu

/** The plus of `32.2+`: at least that, or somebody still under observation then. */
const plusAfter = /^[\d.,]+(?<plus>\+)(?![\d/])/

/** Returns the quantities of a plain text, names already blanked, in the order of the text. No two overlap. */
export function findQuantities(text: string): Found[] {
  let left = text
  const all: Found[] = []
  for (const { pattern, read } of readers) {
    const taken: Found[] = []
    for (const match of left.matchAll(pattern)) taken.push(...read(match))
    left = blanked(left, taken)
    all.push(...taken)
  }
  return all.sort((one, other) => one.index - other.index).map((one) => withBound(text, one))
}

function withBound(text: string, found: Found): Found {
  if (found.found === 'name' || found.written.kind !== 'number') return found
  const plus = plusAfter.exec(text.slice(found.index, found.end + 2))?.groups?.plus
  const bound =
    bounds.exec(text.slice(Math.max(0, found.index - 24), found.index))?.groups?.bound ?? plus ?? null
  return { ...found, bound }
}

const quantity = (place: Span, written: Written): FoundQuantity => ({
  found: 'quantity',
  ...place,
  written,
  bound: null,
})

function readPair(match: RegExpExecArray, make: (count: number, total: number) => Written): Found[] {
  const [first, last] = [placeOf(match, 'count'), placeOf(match, 'total')]
  const count = readWhole(match.groups?.count ?? '')
  const of = readWhole((match.groups?.total ?? '').replace('a hundred', '100'))
  if (!first || !last || count === null || of === null) return []
  const written = make(count, of)
  // With a bracket between them the two stand apart, and what is in the bracket is a quantity of its own.
  if (!/[()[\]]/.test(match[0])) return [quantity({ index: first.index, end: last.end }, written)]
  return [quantity(first, written), { found: 'name', ...last, because: 'denominator of the count before it' }]
}

function readFraction(match: RegExpExecArray): Found[] {
  return readPair(match, (count, of) => ({ kind: 'fraction', count, total: of }))
}

function readDenominator(match: RegExpExecArray): Found[] {
  const place = placeOf(match, 'total')
  const of = readWhole(match.groups?.total ?? '')
  const isSure = /=|^(?:of|from)/i.test(match[0]) || match.groups?.share !== undefined
  return place && of !== null ? [quantity(place, { kind: 'denominator', total: of, isSure })] : []
}

function readMeasured(match: RegExpExecArray): Found[] {
  const place = placeOf(match, 'number')
  const printed = readPrinted(match.groups?.number ?? '')
  if (!place || !printed) return []
  const end = placeOf(match, 'unit')?.end ?? place.end
  return [quantity({ ...place, end }, { kind: 'number', printed, unit: readUnit(match.groups?.unit) })]
}

function readPrinted(typed: string): Printed | null {
  const number = /\d/.test(typed) ? null : readWhole(typed)
  return number === null ? readNumber(typed) : { text: String(number), number, decimals: 0 }
}

function readLevel(match: RegExpExecArray): Found[] {
  const place = { index: match.index, end: match.index + match[0].length }
  return [
    {
      found: 'name',
      ...place,
      because: /cr/i.test(match[0]) ? 'level of a credible interval' : 'level of a confidence interval',
    },
  ]
}

function readInWords(match: RegExpExecArray): Found[] {
  const place = placeOf(match, 'number')
  const number = readWhole(match.groups?.number === 'nobody' ? 'no' : (match.groups?.number ?? ''))
  if (!place || number === null) return []
  const printed = { text: String(number), number, decimals: 0 }
  return [quantity(place, { kind: 'number', printed, unit: 'participants' })]
}

function readP(match: RegExpExecArray): Found[] {
  const printed = readNumber(match.groups?.number ?? '')
  if (!printed) return []
  const sign = match.groups?.relation ?? '='
  const relation = /≤/.test(sign) ? '≤' : /[<≪]|less/.test(sign) ? '<' : /[>≥]/.test(sign) ? '>' : '='
  const said = match.groups?.sides ?? match.groups?.sidesAfter
  const sides: Sides = said === undefined ? 'not-stated' : /^(?:one|1)/i.test(said) ? 'one' : 'two'
  const place = { index: match.index, end: match.index + match[0].length }
  return [quantity(place, { kind: 'p-value', relation, printed, sides })]
}

function readAbsence(match: RegExpExecArray): Found[] {
  const words = match.groups?.words ?? ''
  const place = { index: match.index, end: match.index + words.length }
  return [quantity(place, { kind: 'absence', reasons: reasonsOf(words) })]
}

function reasonsOf(words: string) {
  if (/reported/.test(words)) return ['not-reported' as const]
  if (/^N\.?R/.test(words)) return ['not-reached' as const, 'not-reported' as const]
  return /reached/.test(words) ? ['not-reached' as const] : ['not-estimable' as const]
}
