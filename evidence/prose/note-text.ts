/** One line of a card. */
export type Fact = { label: string; text: string }

/** What a card says, ready to print: the same on screen, on paper and in an export. */
export type NoteText = {
  title: string
  facts: Fact[]
  /** Where in the source it stands; null when it rests on no single place. */
  locator: string | null
  quote: string | null
}
