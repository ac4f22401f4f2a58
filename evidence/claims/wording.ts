import type { CountedNoun } from '@/evidence/format/people'
import { constantInWords, type ClaimedAmount } from './compared'

/** Returns the words as they are compared: lower case, hyphens and odd spaces as one space. */
export function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[-\u2010-\u2015]/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/**
 * Returns whether words are one of the wordings, with or without what they count after them:
 * "none", "none of the patients", "no patients", "about one third of them".
 */
export function isWording(words: string, wordings: readonly string[], noun: CountedNoun): boolean {
  const counted = [noun.one, noun.many, 'them', 'people', 'person', 'patient', 'patients'].map(plainWords)
  return rests(words, wordings).some((rest) => {
    const named = rest
      .replace(/^ of\b/, '')
      .replace(/^ (the|these|those)\b/, '')
      .trim()
    return named === '' || counted.includes(named)
  })
}

/** Returns whether words are one of the wordings followed by nothing, or by the constant that is compared with. */
export function isComparisonWording(
  words: string,
  wordings: readonly string[],
  than: ClaimedAmount[] | null,
): boolean {
  return rests(words, wordings).some((rest) => {
    if (rest === '') return true
    const written = than === null ? null : constantInWords(rest.trim())
    return (
      written?.some((one) =>
        than?.some(({ measure, number }) => measure === one.measure && Math.abs(number - one.number) < 1e-9),
      ) ?? false
    )
  })
}

function rests(words: string, wordings: readonly string[]): string[] {
  const plain = plainWords(words)
  return wordings
    .map(plainWords)
    .filter((wording) => plain === wording || plain.startsWith(`${wording} `))
    .map((wording) => plain.slice(wording.length))
}
