import { formatList } from '@/evidence/format/list'

const maxQuoted = 4

/** Whom, when or how words speak of, and what is said of words that were not compared. The first row that fits counts. */
const kinds: readonly (readonly [pattern: RegExp, says: (words: string) => string])[] = [
  [
    /\b(?:wom[ae]n|men|man|males?|females?|girls?|boys?|child(?:ren)?|infants?|toddlers?|teenagers?|adolescents?|adults?|elderly|p(?:a)?ediatric|aged?|older|younger|years|geriatric|young)\b/iu,
    (words) => `the record has no figure of this ${asIn(words)}`,
  ],
  [
    /\b(?:months?|weeks?|days?|years?|interim|follow-?up|cut-?off|later|early|earlier|update[d]?)\b/iu,
    () => 'the record does not say this of when it was measured',
  ],
  [
    /\b(?:review\w*|criteria|RECIST|Choi|central\w*|local\w*|investigator\w*|assess\w*|judged|confirm\w*|unconfirmed)\b/iu,
    () => 'the record does not say this of how it was measured',
  ],
]

const asIn = (words: string) => (/^(?:in|among|for|of)\s/iu.test(words) ? lowered(words) : `for “${words}”`)
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** Returns what is said of words that were not compared: `Your words “in women” were not compared: the record has no figure …`. */
export function sayUnread(unread: readonly string[]): string {
  const told = [...new Set(unread)]
  const quoted = formatList(told.slice(0, maxQuoted).map((words) => `“${words}”`))
  const more = told.length > maxQuoted ? `, and ${told.length - maxQuoted} more,` : ''
  const [first = ''] = told
  const says =
    told.length === 1
      ? (kinds.find(([pattern]) => pattern.test(first))?.[1](first) ??
        'the record does not say this of the number')
      : 'the record does not say this of the number'
  return `The number stands in the record. Your words ${quoted}${more} were not compared: ${says}.`
}
