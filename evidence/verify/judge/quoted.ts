import { numbersIn } from '@/evidence/text/quoted-numbers'
import { findPopulation } from '@/evidence/study/join'
import { onceFor } from '@/evidence/study/once-for'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Span } from '@/evidence/verify/read/found'
import { wordsIn } from '@/evidence/verify/read/words'

/** What a source says of a number and of no other, by stems: in its sentence, and in the list of kinds that the sentence ends with. */
type Quoted = { sentence: string; kinds: ReadonlySet<string> }

/** What denies or leaves out tells of more than the number: "no severe toxicities except one patient". */
const leavesOut =
  /\b(?:no|not|none|never|neither|nor|without|except|excluding|other|unlike|than|versus|vs)\b/iu
const kindsOf = /\b(?:including|such as|among them|namely)\b/iu

/**
 * Says whether a phrase stands, word by word, in what a source says of a result: in a quotation that the record has of this result alone,
 * that holds no number but its own, and that denies nothing. A phrase of one word is too little to tell of what it is said.
 */
export function isQuoted(study: Study, result: Result | null, phrase: string): boolean {
  if (result === null) return false
  const words = stemsIn(phrase)
  if (words.length < 2) return false
  return quotesOf(result, study).some(({ sentence }) => sentence.includes(` ${words.join(' ')} `))
}

const naming = /(?<=, )(?:among them|including|such as)\s(?<list>[^.;:()\d]+?)(?=[.;]|$)/dgiu

/** Returns the places of lists of kinds behind a number, "among them colitis and seizures", where the source's own list has each word. */
export function placesOfKinds(study: Study, result: Result | null, text: string): Span[] {
  if (result === null) return []
  const quotes = quotesOf(result, study)
  return [...text.matchAll(naming)].flatMap((match) => {
    const named = stemsIn(match.groups?.list ?? '').filter((stem) => stem !== 'and' && stem !== 'or')
    const isTheirs = quotes.some(({ kinds }) => named.every((stem) => kinds.has(stem)))
    return isTheirs ? [{ index: match.index, end: match.index + match[0].length }] : []
  })
}

const stemsIn = (text: string) => wordsIn(text).map(({ stem }) => stem)

const quotesOf = onceFor((result: Result, study: Study): readonly Quoted[] =>
  result.reports.flatMap((report) => {
    const { quote } = report
    const shared = study.results.some(
      (one) => one !== result && one.reports.some((other) => other.quote === quote),
    )
    if (quote === null || shared || leavesOut.test(quote)) return []
    const cut = kindsOf.exec(quote)
    const sentence = cut ? quote.slice(0, cut.index) : quote
    const own = ownNumbers(study, result, report)
    if (!numbersIn(quote).every((number) => own.has(Number(number)))) return []
    return [
      {
        sentence: ` ${stemsIn(sentence).join(' ')} `,
        kinds: new Set(cut ? stemsIn(quote.slice(cut.index + cut[0].length)) : []),
      },
    ]
  }),
)

/** Every number that a sentence about one report may have. */
function ownNumbers(study: Study, result: Result, report: Report): ReadonlySet<number> {
  const { value, count, denominator, low, high, pValue } = report
  const limits = [low, high].flatMap((one) => (one?.state === 'reported' ? [one.printed] : []))
  const { n } = findPopulation(study, result.populationId)
  const counts = [count, denominator, n, result.spread?.level ?? 95].flatMap((one) => one ?? [])
  const printed = [value, pValue?.printed, ...limits].flatMap((one) => (one ? [Math.abs(one.number)] : []))
  return new Set([...counts, ...printed])
}
