import { formatShare } from '@/evidence/format/number'
import { numberInWords } from '@/evidence/format/number-words'
import { plainSpaces } from '@/evidence/format/typography'
import { printedText } from '@/evidence/study/printed'
import type { JoinedReport } from '@/evidence/study/join'
import { literalPattern } from '@/evidence/study/word-pattern'

/**
 * Returns the forms in which people write a report's number: `19 of 52`, `19/52`, `19 patients`, `37%`, `36.5%`; `20.8`;
 * none where there is no number. A share is given as printed, and as it follows from the count with no decimal or one.
 */
export function formsOf({ report, result }: JoinedReport): string[] {
  if (report.state !== 'reported') return []
  const { count, denominator, value } = report
  const fraction =
    count !== null && denominator !== null
      ? [
          `${count} of ${denominator}`,
          `${count}/${denominator}`,
          `${count} ${count === 1 ? 'patient' : 'patients'}`,
        ]
      : []
  const whole = value && printedText(value)
  // Whoever repeats 3.00 as 3 has not changed the number.
  const printed =
    whole === null ? [] : [...new Set([whole, whole.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')])]
  const shares = result.unit === 'percent' ? printed.map((one) => `${one}%`) : printed
  const computed =
    result.unit === 'percent' && count !== null && denominator
      ? [
          `${formatShare(count, denominator)}%`,
          `${Math.round((100 * count) / denominator)}%`,
          `${((100 * count) / denominator).toFixed(1)}%`,
        ]
      : []
  const alone = result.kind === 'count' && count !== null && denominator === null ? [String(count)] : []
  return [...new Set([...fraction, ...shares, ...computed, ...alone].map(plainSpaces))]
}

const inWords = new Map(Array.from({ length: 100 }, (_, count) => [numberInWords(count), String(count)]))

/**
 * Returns a text as forms are compared: small letters, plain spaces and dashes, no space before a percent sign, a count in
 * digits, and `19 out of the 52` as `19 of 52`.
 */
export function comparable(words: string): string {
  return plainSpaces(words)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:%|per ?cent\b)/g, '%')
    .replace(/ (?:out of|\(of|of)(?: all)?(?: the)? (?=\p{N})/gu, ' of ')
    .replace(/\bnone(?= of\b)|\bno(?= patients?\b)/g, '0')
    .replace(/\b[a-z]+(?:-[a-z]+)?(?= of\b| patients?\b)/g, (word) => inWords.get(word) ?? word)
    .trim()
}

/** Says whether a text holds a form as a whole: `1.23`, `31` and `-3` do not hold `23` or `3`; `24-51` holds `51`. */
export function holds(words: string, form: string): boolean {
  const escaped = literalPattern(comparable(form))
  const isNumber = /^\p{N}/u.test(form)
  const before = isNumber ? '(?<!(?<![\\p{L}\\p{N}%])-)' : ''
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,/])${before}${escaped}(?![\\p{L}\\p{N}]|[.,/]\\p{N})`,
    'u',
  ).test(comparable(words))
}
