import { setType } from '@/evidence/format/typography'
import { lettersOfFaces } from './advances'
import type { Drawing } from './drawing'
import type { Face } from './text-width'

const known = { sans: new Set(lettersOfFaces.sans), serif: new Set(lettersOfFaces.serif) }
const isKnown = (letter: string, face: Face) => known[face].has(letter) || (letter >= ' ' && letter <= '~')

/**
 * Throws a sentence where a drawing has a letter that the faces of pictures lack: on a page the reader's own faces set it, but
 * in a picture or on a printed sheet it would be left out, and a name or a number with it.
 */
export function requireLetters({ marks }: Drawing): void {
  for (const mark of marks) {
    if (mark.kind !== 'text') continue
    const { text, face = 'sans' } = mark
    const lacking = new Set([...setType(text)].filter((letter) => !isKnown(letter, face)))
    if (lacking.size > 0)
      throw new Error(
        `A picture cannot set ${[...lacking].map((letter) => `"${letter}"`).join(', ')} in "${text}": its ${face} face holds no such letter. Write it in other letters, or have scripts/picture-fonts.mjs cut it too.`,
      )
  }
}
