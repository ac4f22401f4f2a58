import { escapeXml } from '@/evidence/markup/xml'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { cardHeight } from './card-height'
import { embedPath, type Embedded } from './embed-address'
import type { EmbedCard } from './embed-card'
import { figureCard } from './figure-card'
import { resultCard } from './result-card'

/** Width that a card is offered at, and the narrowest at which it is meant to be read, in CSS pixels. */
export const frameWidth = 640
export const narrowestFrame = 300

/** Returns the card for what is embedded, from a study that has it. */
export function cardOf(study: Study, { kind, id }: Embedded): EmbedCard {
  return kind === 'figures' ? figureCard(study, id) : resultCard(study, id)
}

/** Size of a frame in CSS pixels; `width` null for one as wide as the column that it stands in. */
export type FrameSize = { width: number | null; height: number }

/** Returns the size of a frame that fills its column: high enough for the card wherever from 300 to 640 pixels that is. */
export function fluidSize(card: EmbedCard, siteName: string): FrameSize {
  const heights = [narrowestFrame, 360, 430, 500, 559, frameWidth].map((width) =>
    cardHeight(card, width, siteName),
  )
  return { width: null, height: Math.max(...heights) }
}

/** Returns the markup that shows a card on another page. */
export function frameMarkup(
  embedded: Embedded,
  card: EmbedCard,
  { width, height }: FrameSize,
  site: ExportSite,
): string {
  const attributes = [
    `src="${site.address}${embedPath(embedded)}"`,
    `title="${escapeXml(`${card.title}. ${card.study}, ${site.name}`)}"`,
    `width="${width ?? '100%'}"`,
    `height="${height}"`,
    'loading="lazy"',
    'style="border:0"',
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}
