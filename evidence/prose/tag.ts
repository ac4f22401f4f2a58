/** A tag as an editor wrote it. */
export type Tag = {
  name: string
  attributes: Readonly<Record<string, string>>
  /** The words between its opening and closing tag, markup left out. */
  words: string
  /** Whether its paragraph says that the number of people is not stated (`<Population show="unstated" />`), so that it need not. */
  isDenominatorTold?: boolean
}

/**
 * What a tag prints. `lead` is what the mark that opens its note stands behind; `tail` follows with the space or
 * bracket that it begins with.
 */
export type Phrase = { lead: string; tail: string }

/** Short stable names of what can be wrong with a tag. */
export type TagRuleName =
  | 'unknown-tag'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'unknown-value'
  | 'unknown-result'
  | 'ambiguous-result'
  | 'absent-value'
  | 'claim'

/** Raised while a tag is resolved; becomes a finding at the tag or at one of its attributes. */
export class TagProblem extends Error {
  constructor(
    readonly rule: TagRuleName,
    message: string,
    /** Attribute to point at; null for the tag itself. */
    readonly attribute: string | null = null,
  ) {
    super(message)
    this.name = 'TagProblem'
  }
}
