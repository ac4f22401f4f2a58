import type { Name, Reference } from '@/evidence/study/study'
import type { PartialDate } from '@/evidence/study/result'
import { monthNames } from './date'

/** What is cited: the reference, the day of publication, and who published a work that stands in nothing else. */
type Cited = { reference: Reference; published: PartialDate | null }

/**
 * Returns a citation in the Vancouver order, without identifiers: first author, title, journal, year, volume, issue and
 * pages. What the record does not hold is left out and nothing is put in its place.
 */
export function citationOf({ reference, published }: Cited): string {
  const date = reference.issued ?? published
  const sentences = [
    authorsText(reference),
    reference.title,
    ...(reference.type === 'article-journal'
      ? [journalText(reference, date)]
      : containerTexts(reference, date)),
  ]
  return sentences
    .filter((text): text is string => Boolean(text))
    .map(closed)
    .join(' ')
}

/** The first author, and "et al." for any others, named here or not. */
function authorsText({ author, authorsComplete }: Reference): string | null {
  const [first, ...others] = author
  if (!first) return null
  return others.length > 0 || !authorsComplete ? `${nameText(first)}, et al` : nameText(first)
}

/** Returns a name with initials in the Vancouver form: `Chen AP`, `Blay JY`. */
export function nameText(name: Name): string {
  if ('literal' in name) return name.literal
  return [name.family, initialsOf(name.given ?? '')].filter(Boolean).join(' ')
}

const initialsOf = (given: string) =>
  given
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')

/** `N Engl J Med. 2023;389(10):911-921. Abstract`. */
function journalText(reference: Reference, date: PartialDate | null): string {
  const { volume, issue, page, genre, number } = reference
  const where = [volume && `;${volume}`, issue && `(${issue})`, page && `:${page}`].filter(Boolean).join('')
  // An abstract of a congress stands in a supplement of the journal under its number.
  const numbered = number && `; ${[genre, number].filter(Boolean).join(' ')}`
  const journal = reference['container-title-short'] ?? reference['container-title']
  return [journal, date && `${date.slice(0, 4)}${where}${numbered ?? ''}`, !numbered && genre]
    .filter(Boolean)
    .join('. ')
}

function containerTexts(reference: Reference, date: PartialDate | null): (string | null | undefined)[] {
  const { type, genre, number } = reference
  const container = reference['container-title']
  const form = [genre, number].filter(Boolean).join(' ')
  // A congress bears its year in its name.
  if (type === 'paper-conference') return [[container, form].filter(Boolean).join(', ')]
  const day = date && dayText(date)
  // The form of a work without a title stands in the title's place.
  return reference.title === undefined ? [container, form, day] : [container, day, form]
}

/** Returns `November 23, 2026`, `November 2026` or `2026`, as precise as the date. */
export function dayText(date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : monthNames[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}

const closed = (sentence: string) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)
