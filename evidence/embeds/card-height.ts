import { frameWidths, type CardFrame } from '@/evidence/figures/marks/figure'
import { wrapText } from '@/evidence/figures/marks/text-width'
import type { EmbedCard } from './embed-card'
import { footWords } from './card-document'

/** Lengths in CSS pixels, as `app/styles/embed.css` sets them. */
const edge = 17
const lines = {
  study: { size: 14, leading: 20, after: 2, weight: 400 },
  title: { size: 18, leading: 24, after: 8, weight: 600 },
  lead: { size: 28, leading: 34, after: 2, weight: 600 },
  detail: { size: 16, leading: 22, after: 10, weight: 400 },
  fact: { size: 14, leading: 20, after: 4, weight: 400 },
  foot: { size: 13, leading: 24, after: 0, weight: 400 },
} as const
/** Widest that each drawing is shown, and the width of the frame from which the wide one is. */
export const drawingRoom: Record<CardFrame, number> = { narrow: 416, wide: 736 }
export const wideFrom = 560
/** Rules and gaps around the facts and the foot. */
const gaps = 30

/**
 * Returns how high a frame of this width must be to show the whole card without scrolling, in CSS pixels, by the widths
 * of the card's typeface; a little more where a reader's letters are narrower.
 */
export function cardHeight(card: EmbedCard, width: number, siteName: string): number {
  const room = width - edge * 2
  const textHeight = (words: string | null, kind: keyof typeof lines) => {
    if (words === null) return 0
    const { size, leading, after, weight } = lines[kind]
    return wrapText(words, room, size, weight).length * leading + after
  }
  const texts = [
    textHeight(card.study, 'study'),
    textHeight(card.title, 'title'),
    textHeight(card.lead, 'lead'),
    textHeight(card.detail, 'detail'),
    ...card.facts.map(({ label, text }) => textHeight(`${label}: ${text}`, 'fact')),
    textHeight(footWords(siteName), 'foot'),
  ]
  return Math.ceil(edge * 2 + gaps + texts.reduce((sum, one) => sum + one, 0) + drawingHeight(card, width))
}

function drawingHeight({ figure }: EmbedCard, width: number): number {
  if (figure === null) return 0
  const frame = width < wideFrom ? 'narrow' : 'wide'
  const shown = Math.min(width - edge * 2, drawingRoom[frame])
  return (figure.drawings[frame].height * shown) / frameWidths[frame] + 14
}
