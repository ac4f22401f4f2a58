import type { SpreadKind } from './vocabulary'

/** What must be known of a kind of spread wherever one is read, judged or printed. */
export type SpreadTraits = {
  /** Its short name where it has a level: `95% CI`; null for a kind that has none. */
  levelled: string | null
  /** Whether its limits lie around the estimate; those of unknown kind need not. */
  containsEstimate: boolean
  /** How sentences name it, as a regular expression without groups that are remembered; null where none does. */
  noun: string | null
  /** Further names, which name it only right before its limits: `ranging from 4 to 5`; in other places CIS is a carcinoma. */
  label: string | null
  /** After "speaks of": `a confidence interval`. */
  withArticle: string
}

/** Every kind of spread; a new one has to say all of this before anything compiles. */
export const spreadTraits: Record<SpreadKind, SpreadTraits> = {
  'confidence-interval': {
    levelled: 'CI',
    containsEstimate: true,
    noun: 'confidence intervals?|CI',
    label: 'CIs',
    withArticle: 'a confidence interval',
  },
  'interquartile-range': {
    levelled: null,
    containsEstimate: true,
    noun: 'interquartile(?: range)?|IQR',
    label: null,
    withArticle: 'an interquartile range',
  },
  range: {
    levelled: null,
    containsEstimate: true,
    noun: 'range',
    label: 'ranged|ranging',
    withArticle: 'a range',
  },
  'not-stated': {
    levelled: null,
    containsEstimate: false,
    noun: null,
    label: null,
    withArticle: 'limits of a kind not stated',
  },
}

const kinds = Object.keys(spreadTraits) as SpreadKind[]
const nouns = patternsOf(({ noun }) => noun)
const names = patternsOf(({ noun, label }) => [noun, label].filter((one) => one !== null).join('|') || null)

function patternsOf(of: (traits: SpreadTraits) => string | null) {
  return kinds.flatMap((kind) => {
    const pattern = of(spreadTraits[kind])
    return pattern === null ? [] : [{ kind, pattern, whole: new RegExp(`^(?:${pattern})$`, 'i') }]
  })
}

/** The names of all kinds of spread in sentences, as alternatives of one regular expression. */
export const spreadNames: string = names.map(({ pattern }) => pattern).join('|')

/** Returns the kind of spread that a name in a sentence stands for, or null when it stands for none. */
export const spreadNamed = (name: string): SpreadKind | null =>
  names.find(({ whole }) => whole.test(name))?.kind ?? null

const anyNoun = new RegExp(`\\b(?:${nouns.map(({ pattern }) => pattern).join('|')})\\b`, 'gi')

/** Returns the kinds of spread that a text speaks of by noun, each once, in the table's order; an interquartile range is no range. */
export function spreadsSpokenOf(text: string): SpreadKind[] {
  const spoken = new Set([...text.matchAll(anyNoun)].map(([name]) => spreadNamed(name)))
  return kinds.filter((kind) => spoken.has(kind))
}
