import { claimVerdicts, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import type { TextPiece } from '@/evidence/verify/say/pieces'
import { isWarning, VerdictShape } from './verdict-shape'

/** The text as it was written, each number marked with its verdict and leading to its row below. */
export function JudgedText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <blockquote className="mb-8 max-w-wide border-y border-rule py-4.5 text-lede leading-[1.75] wrap-anywhere whitespace-pre-line">
      <p>
        {pieces.map((piece, index) =>
          piece.kind === 'words' ? piece.text : <MarkedNumber key={index} piece={piece} />,
        )}
      </p>
    </blockquote>
  )
}

function MarkedNumber({ piece }: { piece: Extract<TextPiece, { kind: 'number' }> }) {
  const { number, text, ordinal } = piece
  if (number.kind === 'not-a-finding') {
    return (
      <span className="text-ink-soft">
        {text}
        <span className="visually-hidden"> (not judged: {number.because})</span>
      </span>
    )
  }
  // The mark stays on the line of the last word.
  const at = text.lastIndexOf(' ') + 1
  const [head, last] = [text.slice(0, at), text.slice(at)]
  return (
    <a
      className={`px-[0.15em] font-strong text-ink underline decoration-2 ${looks(number.verdict)}`}
      href={`#number-${ordinal}`}
    >
      {head}
      <span className="whitespace-nowrap">
        {last}
        <span className="visually-hidden"> ({claimVerdicts[number.verdict]})</span>
        <span className="ms-[0.25em]">
          <VerdictShape verdict={number.verdict} />
        </span>
      </span>
    </a>
  )
}

/** The line under a number tells verdicts apart, as its shape does; colour only helps. */
function looks(verdict: ClaimVerdict): string {
  if (isWarning(verdict)) return 'bg-warn-soft decoration-warn decoration-double'
  if (verdict === 'match') return 'bg-accent-soft decoration-accent'
  if (verdict === 'match-after-rounding') return 'bg-accent-soft decoration-accent decoration-dotted'
  return 'bg-paper-sunk decoration-rule-strong decoration-dashed'
}
