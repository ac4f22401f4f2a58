/** Longest title that a search engine shows whole, and longest description, in characters. */
export const maxTitleLength = 65
export const maxDescriptionLength = 160

/**
 * Returns the title of a page for its head: the first of the wordings that fits, with the site's name behind it where
 * there is room for both; the first wording shortened where none fits.
 */
export function pageTitle(wordings: readonly string[], siteName: string): string {
  const fitting = wordings
    .flatMap((words) => [`${words} | ${siteName}`, words])
    .find((title) => title.length <= maxTitleLength)
  return fitting ?? shortened(wordings[0] ?? siteName, maxTitleLength)
}

/**
 * Returns the text, or as much of it as fits: whole sentences where they fill at least half of the room, else whole
 * words with an ellipsis.
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const sentences = text.slice(0, longest + 1).match(/^.*[.?!](?= )/s)?.[0] ?? ''
  if (sentences.length >= longest / 2) return sentences
  const cut = text.slice(0, longest - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.]+$/, '')}…`
}
