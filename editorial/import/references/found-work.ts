import type { z } from 'zod'
import type { nameShape } from '@/evidence/study/shape/reference'
import type { ReferenceType, SourceKind } from '@/evidence/study/vocabulary'

export type Name = z.output<typeof nameShape>

/** A work as a catalogue or a reference manager describes it; undefined is what it does not say. */
export type FoundWork = {
  kind: SourceKind
  type: ReferenceType
  title?: string | undefined
  authors: readonly Name[]
  authorsComplete: boolean
  container?: string | undefined
  containerShort?: string | undefined
  volume?: string | undefined
  issue?: string | undefined
  page?: string | undefined
  /** When the work appeared first, and its issue where that was later. */
  published?: string | undefined
  issued?: string | undefined
  genre?: string | undefined
  number?: string | undefined
  language?: string | undefined
  publisher?: string | undefined
  doi?: string | undefined
  pmid?: string | undefined
  pmcid?: string | undefined
  url?: string | undefined
  /** What the source says of the work that an entry has no field for: corrections, retractions, comments, the type. */
  remarks: readonly string[]
}

/** Returns a text with single blanks, or nothing where it has no letters. */
export const oneLine = (text: string | undefined): string | undefined =>
  text?.replace(/\s+/gu, ' ').trim() || undefined

/** Returns year, month and day as a partial date; undefined for no date. */
export function partialDateOf(parts: readonly (number | undefined)[]): string | undefined {
  const [year, month, day] = parts
  if (year === undefined || !(year >= 1000 && year <= 9999)) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  if (month === undefined || !(month >= 1 && month <= 12)) return String(year)
  const date = `${year}-${two(month)}`
  return day !== undefined && day >= 1 && day <= 31 ? `${date}-${two(day)}` : date
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Returns the number of a month that is named or numbered: `Mar`, `03`. */
export function monthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const index = months.indexOf(text.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** Returns a language as a BCP 47 tag: `eng` is `en`; undefined for the name of one. */
export function languageOf(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(code)) return undefined
  try {
    return Intl.getCanonicalLocales(code)[0]
  } catch {
    return undefined
  }
}

/** Returns a work's dates: the first is when it was published, the issue's is kept where it differs. */
export function datesOf(
  online: string | undefined,
  issue: string | undefined,
): Pick<FoundWork, 'published' | 'issued'> {
  if (online === undefined || issue === undefined) return { published: online ?? issue }
  const isSame = issue === online || online.startsWith(issue)
  return issue < online ? { published: issue } : { published: online, issued: isSame ? undefined : issue }
}
