import type { Piece } from '@/evidence/search/marked'

/** Text with what was looked for marked. */
export function MarkedText({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))
}
