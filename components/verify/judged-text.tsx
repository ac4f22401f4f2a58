import { claimVerdicts } from '@/evidence/verify/say/verdict'
import type { TextPiece } from '@/evidence/verify/say/pieces'
import { VerdictShape } from './verdict-shape'

/** The text as it was written, each number marked with its verdict and leading to its row below. */
export function JudgedText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <blockquote className="judged-text">
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
      <span className="unjudged">
        {text}
        <span className="visually-hidden"> (not judged: {number.because})</span>
      </span>
    )
  }
  // The mark stays on the line of the last word.
  const at = text.lastIndexOf(' ') + 1
  const [head, last] = [text.slice(0, at), text.slice(at)]
  return (
    <a className="judged" data-verdict={number.verdict} href={`#number-${ordinal}`}>
      {head}
      <span className="kept-together">
        {last}
        <span className="visually-hidden"> ({claimVerdicts[number.verdict]})</span>
        <VerdictShape verdict={number.verdict} />
      </span>
    </a>
  )
}
