import { printedText, type Bounded } from '@/evidence/study/printed'
import type { JoinedReport } from '@/evidence/study/join'
import type { Limit } from '@/evidence/study/result'
import type { Bound, Relation } from '@/evidence/study/vocabulary'
import type { CheckedField } from './check'

type Sign = { field: CheckedField; working: string; suggestion: string }

/**
 * Returns the numbers that the quotation prints with another sign than is recorded, wherever it prints them: 32.2 for
 * "32.2+", <1 for "1%". A number that stands there in several ways says nothing, and no design is judged: of "held for up to 12 weeks" the
 * 12 weeks are the rule itself. Words ("at least 30%") spell a recorded bound, but do not ask for one.
 */
export function signsAgainst({ outcome, report: { value, low, high, pValue, quote } }: JoinedReport): Sign[] {
  if (outcome.domain === 'design') return []
  const recorded: [CheckedField, Bounded | null][] = [
    ['value', value],
    ['low', limitOf(low)],
    ['high', limitOf(high)],
    ['p', pValue && { ...pValue.printed, bound: boundOfRelation[pValue.relation] }],
  ]
  return recorded.flatMap(([field, number]) => {
    const quoted = number === null ? [] : signsOf(quote ?? '', number.text.replace('-', ''))
    const [sign] = quoted
    if (number === null || sign === undefined || quoted.some((one) => one.bound !== sign.bound)) return []
    const { bound, inWords } = sign
    if (side(bound) === side(number.bound) || (inWords && number.bound === null)) return []
    const meant = printedText({ ...number, bound })
    const working = `${printedText(number)} is recorded, but the quotation prints ${meant}.`
    return [{ field, working, suggestion: `Did you mean ${meant}?` }]
  })
}

const boundOfRelation: Record<Relation, Bound | null> = {
  '=': null,
  '<': 'less-than',
  '≤': 'at-most',
  '>': 'greater-than',
}

const limitOf = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed : null)

/** Below, above or censored: a sentence says "at least 99%" for what a table prints as ">99". */
function side(bound: Bound | null): 'below' | 'above' | 'censored' | null {
  if (bound === null || bound === 'censored') return bound
  return bound === 'less-than' || bound === 'at-most' ? 'below' : 'above'
}

const signs = /(?:(?<below><|≤)|(?<above>>|≥))=?\s*$/
const words =
  /\b(?:(?<below>less than|fewer than|below|under|at most|up to|no more than|not more than)|(?<above>more than|greater than|above|over|exceeding|at least|no less than))\s*$/i

/** Returns how each place of a number in a text bounds it, and whether it does so in words. */
function signsOf(text: string, digits: string): { bound: Bound | null; inWords: boolean }[] {
  const plain = text
    .replace(/(?<=\d)·(?=\d)/g, '.')
    // Some journals print no zero before the point: "P < .0001".
    .replace(/(?<![\d.])\.(?=\d)/g, '0.')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
  const pattern = new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?!\\d|\\.\\d)`, 'g')
  return [...plain.matchAll(pattern)].map(({ index }) => {
    if (/^\s?\+(?!\/)/.test(plain.slice(index + digits.length))) return { bound: 'censored', inWords: false }
    const ahead = plain.slice(0, index)
    const sign = signs.exec(ahead)
    const { below, above } = (sign ?? words.exec(ahead))?.groups ?? {}
    const bound = below
      ? /[≤=]/.test(sign?.[0] ?? '')
        ? 'at-most'
        : 'less-than'
      : above
        ? /[≥=]/.test(sign?.[0] ?? '')
          ? 'at-least'
          : 'greater-than'
        : null
    return { bound, inWords: sign === null }
  })
}
