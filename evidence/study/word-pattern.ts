/** Returns the source of a pattern that finds these words letter by letter. */
export const literalPattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Returns a pattern that finds what a source of a pattern says only where no letter or digit goes on before or behind it. */
export const wholeWords = (source: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags)
