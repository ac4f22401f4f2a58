import { plainSpaces } from '@/evidence/format/typography'
import { printedText } from '@/evidence/study/printed'
import type { JoinedReport } from '@/evidence/study/join'

/** Returns the forms in which people write a report's number: `19 of 52`, `19/52`, `37%`; `20.8`; none where there is no number. */
export function formsOf({ report, result }: JoinedReport): string[] {
  if (report.state !== 'reported') return []
  const { count, denominator, value } = report
  const fraction =
    count !== null && denominator !== null ? [`${count} of ${denominator}`, `${count}/${denominator}`] : []
  const whole = value && printedText(value)
  // Whoever repeats 3.00 as 3 has not changed the number.
  const printed =
    whole === null ? [] : [...new Set([whole, whole.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')])]
  const shares = result.unit === 'percent' ? printed.map((one) => `${one}%`) : printed
  const alone = result.kind === 'count' && count !== null && denominator === null ? [String(count)] : []
  return [...fraction, ...shares, ...alone].map(plainSpaces)
}

/** Returns a text as forms are compared: small letters, plain spaces and dashes, no space before a percent sign. */
export function comparable(words: string): string {
  return plainSpaces(words)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:%|per ?cent\b)/g, '%')
    .trim()
}

/** Says whether a text holds a form as a whole: `1.23` and `31` do not hold `23` or `3`. */
export function holds(words: string, form: string): boolean {
  const escaped = comparable(form).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,/])${escaped}(?![\\p{L}\\p{N}]|[.,/]\\p{N})`, 'u').test(
    comparable(words),
  )
}
