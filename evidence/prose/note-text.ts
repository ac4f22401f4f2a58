/** A part of what a note tells, with the space or stop that leads to it, so that the parts run on as one text. */
export type Fact = {
  text: string
  /** Left to the screen: a printed note says how many, by whom and where, in a line or two. */
  isDetail?: true
}

/** What a note says, ready to print. */
export type NoteText = {
  title: string
  /** The first is never a detail, unless all are. */
  facts: Fact[]
  /** Where in the source it stands; null when it rests on no single place. */
  locator: string | null
  quote: string | null
}

/** Returns labelled facts as they run on, each but the first after a semicolon. */
export function runOn(facts: readonly (Fact & { label: string })[]): Fact[] {
  return facts.map(({ label, text, ...rest }, place) => ({
    text: `${place === 0 ? '' : '; '}${label}: ${text}`,
    ...rest,
  }))
}
