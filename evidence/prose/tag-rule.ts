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

export const id = (of: RecordPart): AttributeValue => ({ kind: 'id', of })
export const one = (words: Readonly<Record<string, string>>): AttributeValue => ({ kind: 'word', words })
export const several = (words: Readonly<Record<string, string>>): AttributeValue => ({ kind: 'words', words })
export const must = (value: AttributeValue, help: string): AttributeRule => ({ required: true, value, help })
export const may = (value: AttributeValue, help: string): AttributeRule => ({ required: false, value, help })
