import type { Piece } from '@/evidence/search/marked'

/** Text with what was looked for marked. */
export function MarkedText({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className="bg-accent-soft font-strong text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
