import { ImportProblem } from '../problem'
import { oneLine } from './found-work'
import { readXml, wordsOf } from './xml'

/** Returns a title without markup and entities, as Crossref and reference managers put them in: `<i>p53</i>`, `&amp;`. */
export function plainTitle(title: string | undefined): string | undefined {
  if (title === undefined || !/[<&]/.test(title)) return oneLine(title)
  try {
    const words = wordsOf(readXml(`<title>${title.replace(/&(?!#?\w+;)/g, '&amp;')}</title>`, ''))
    // Crossref puts markup on lines of its own, also between a bracket and its word.
    return words?.replace(/([([]) | ([)\]])/g, '$1$2')
  } catch (error) {
    // "p<0.05" is no markup: then the title stands as it is.
    if (error instanceof ImportProblem) return oneLine(title)
    throw error
  }
}
