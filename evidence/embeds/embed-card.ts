import type { Drawing } from '@/evidence/figures/marks/drawing'
import type { CardFrame } from '@/evidence/figures/marks/figure'

/** A line of a card: what it says, under which name, and where that can be followed. */
export type CardFact = { label: string; text: string; href: string | null }

/** What a card shows: one result in words, or one figure drawn; every word of it made from the study. */
export type EmbedCard = {
  /** Name of the study, above the title. */
  study: string
  /** Sentence or name of what the card shows, without a full stop. */
  title: string
  /** The leading number of a result, and what follows it; null for a figure. */
  lead: string | null
  detail: string | null
  facts: CardFact[]
  figure: { description: string; drawings: Record<CardFrame, Drawing> } | null
  /** Path of the page that says more, with its anchor: `/studies/x/data#objective-response`. */
  page: string
}
