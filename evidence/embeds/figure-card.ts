import { findFigure } from '@/evidence/figures/catalogue'
import { frameWidths } from '@/evidence/figures/marks/figure'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { pageOfEmbedded } from './embed-address'
import type { EmbedCard } from './embed-card'

/** Returns the card of one figure, drawn for a phone and for a column of text; the style sheet shows one of the two. */
export function figureCard(study: Study, figureId: string): EmbedCard {
  const figure = findFigure(study, figureId)
  return {
    study: study.shortTitle,
    title: setType(figure.title),
    lead: null,
    detail: null,
    facts: [{ label: 'About this figure', text: setType(figure.caption), href: null }],
    figure: {
      description: setType(figure.description),
      drawings: { narrow: figure.draw(frameWidths.narrow), wide: figure.draw(frameWidths.wide) },
    },
    page: pageOfEmbedded({ slug: study.slug, kind: 'figures', id: figureId }),
  }
}
