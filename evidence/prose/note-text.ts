/** One line of a card. A detail is left to the screen: a printed note says who, how many and where, in a line or two. */
export type Fact = { label: string; text: string; isDetail?: true }

/** What a card says, ready to print: the same on screen, on paper and in an export. */
export type NoteText = {
  title: string
  facts: Fact[]
  /** Where in the source it stands; null when it rests on no single place. */
  locator: string | null
  quote: string | null
}
