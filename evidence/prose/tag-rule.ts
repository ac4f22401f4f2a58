/** What an attribute may hold: an id of the record, one of a closed list of words, or a constant to compare with. */
export type AttributeValue =
  | { kind: 'id'; of: RecordPart }
  | { kind: 'ids'; of: RecordPart }
  | { kind: 'word'; words: Readonly<Record<string, string>> }
  | { kind: 'words'; words: Readonly<Record<string, string>> }
  | { kind: 'text'; pattern: RegExp; expected: string }

export type RecordPart =
  | 'outcome-or-result'
  | 'population'
  | 'arm'
  | 'source'
  | 'regimen'
  | 'date'
  | 'partition'
  | 'resolution'
  | 'term'
  | 'figure'

export type AttributeRule = { required: boolean; value: AttributeValue; help: string }

export type TagRule = {
  help: string
  example: string
  /** Where it may stand: inside a sentence, or alone in a paragraph of its own. */
  place: 'sentence' | 'block'
  /** Whether words stand between an opening and a closing tag. */
  words: 'none' | 'required'
  /** On pages about one study, on pages of the site itself, or both. */
  pages: 'study' | 'site' | 'both'
  attributes: Readonly<Record<string, AttributeRule>>
}

type Words = Readonly<Record<string, string>>

// Each keeps the literal type of what it is given, so that the type of a tag's attributes follows from its rule.
export const id = <const Part extends RecordPart>(of: Part) => ({ kind: 'id', of }) as const
export const one = <const W extends Words>(words: W) => ({ kind: 'word', words }) as const
export const several = <const W extends Words>(words: W) => ({ kind: 'words', words }) as const
export const must = <const V extends AttributeValue>(value: V, help: string) =>
  ({ required: true, value, help }) as const
export const may = <const V extends AttributeValue>(value: V, help: string) =>
  ({ required: false, value, help }) as const

type NonEmpty<T> = readonly [T, ...T[]]

/** What an attribute's text is once it is read: one of its words, several of them, ids, or the text itself. */
export type ValueOf<V extends AttributeValue> = V extends { kind: 'word'; words: infer W }
  ? keyof W
  : V extends { kind: 'words'; words: infer W }
    ? NonEmpty<keyof W>
    : V extends { kind: 'ids' }
      ? NonEmpty<string>
      : string
