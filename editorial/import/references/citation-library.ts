import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

// The editors' door to the library; the site has one of its own. Each text is handed over as what it is, so that the library
// guesses nothing and fetches nothing.

const forced = { ris: '@ris/file', bibtex: '@biblatex/text' } as const
export type LibraryFormat = keyof typeof forced

/** Returns the works of a text in CSL, as the library reads it. Throws whatever the library throws. */
export const cslItemsIn = (text: string, format: LibraryFormat): unknown[] =>
  new Cite(text, { forceType: forced[format], generateGraph: false }).data
