import { spreadNamed, spreadNames, spreadTraits } from '@/evidence/study/spread-traits'
import { placeOf, type Found } from './found'
import { anyUnit, bounded, readBounded, readUnit } from './number-pattern'
import type { WrittenLimit } from './written'

const absent = String.raw`(?:NE|NR|NA|N\.E\.|N\.R\.|N\.A\.|∞|(?:the )?upper limit not reached|not (?:yet )?(?:been )?(?:reached|estimable|evaluable))(?![\p{L}\p{N}])`
const labels = String.raw`(?<label>${spreadNames})(?:\s*[\[(](?:CI|IQR)[\])])?`
const level = String.raw`(?:(?<levelText>(?<level>\d{2}(?:\.\d+)?)\s*(?:%|per ?cent)?)\s*(?:\p{L}+\s)?)?`
const gap = String.raw`(?:\s*\(?(?<levelTextAfter>(?<levelAfter>\d{2})\s*%)\)?)?[\s:,=(\[]*(?:(?:of|was|is|were|from|between)\s+)?`
const limits = (separators: string) =>
  String.raw`(?<low>${bounded}|${absent})\s*(?<lowUnit>${anyUnit})?\s*(?:${separators})\s*(?<high>${bounded}|${absent})\s*-?(?<highUnit>${anyUnit})?`

const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}.])${level}${labels}${gap}${limits('to|-|–|,|;|and|through')}`,
  'giud',
)
const bare = new RegExp(`(?<![\\p{L}\\p{N}.])${limits('to|-|–')}`, 'giud')
const between = new RegExp(`\\bbetween\\s+${limits('and')}`, 'giud')
const bracketed = new RegExp(`[(\\[]\\s*${limits(',')}\\s*[)\\]]`, 'giud')

/** The patterns of spans, the most telling first; what one finds is blanked before the next. */
export const spanPatterns: readonly RegExp[] = [labelled, between, bracketed, bare]

/** Returns the span of a match, and the level of its interval as a name beside it; nothing where it is no span. */
export function spanOf(match: RegExpExecArray): Found[] {
  const { label, low, high, lowUnit, highUnit, level: before, levelAfter } = match.groups ?? {}
  const [first, last] = [placeOf(match, 'low'), placeOf(match, 'high')]
  const limitsRead = [readLimit(low), readLimit(high)]
  const [lowRead, highRead] = limitsRead
  if (!first || !last || !lowRead || !highRead) return []
  const levelPlace = placeOf(match, 'levelText') ?? placeOf(match, 'levelTextAfter')
  const end = placeOf(match, 'highUnit')?.end ?? last.end
  const kind = label === undefined ? null : spreadNamed(label)
  // "95 to 24" before an interval is no level; a level belongs to an interval only.
  const written = kind !== null && spreadTraits[kind].levelled !== null ? (before ?? levelAfter) : undefined
  return [
    {
      found: 'quantity',
      index: first.index,
      end,
      bound: null,
      written: {
        kind: 'span',
        low: lowRead,
        high: highRead,
        unit: readUnit(highUnit) ?? readUnit(lowUnit),
        label: kind,
        level: written === undefined ? null : Number(written),
      },
    },
    ...(levelPlace && kind !== null && written !== undefined
      ? [{ found: 'name' as const, ...levelPlace, because: `level of ${spreadTraits[kind].withArticle}` }]
      : []),
  ]
}

function readLimit(typed: string | undefined): WrittenLimit | null {
  if (typed === undefined) return null
  if (
    /^(?:NR|NA|N\.R\.|N\.A\.|∞|(?:the )?upper limit not reached|not (?:yet )?(?:been )?reached)$/i.test(typed)
  )
    return 'not-reached'
  if (/^(?:NE|N\.E\.|not )/i.test(typed)) return 'not-estimable'
  return readBounded(typed)
}
