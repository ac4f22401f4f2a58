import { licence, type ExportSite } from '@/evidence/study/site'
import { noBreakSpace } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { classDress, svgElement } from '@/evidence/figures/files/svg'
import type { Drawing } from '@/evidence/figures/marks/drawing'
import { elementMarkup } from '@/evidence/markup/element'
import { markup, type Markup } from '@/evidence/markup/markup'
import type { CardFact, EmbedCard } from './embed-card'

/** Where the card's style sheet and its face are served, below the one folder that may be framed. */
export const cardStylePath = '/embed/card.css'
export const cardFacePath = '/embed/card.woff2'

const unbroken = licence.shortName.replaceAll(' ', noBreakSpace)

/** Returns the words at the foot of every card, from which its height is reckoned. */
export const footWords = (siteName: string) => `${siteName}: every number with its source · ${unbroken}`

/**
 * Returns a card as a whole HTML document without script: what a frame on another site shows. It names the page that
 * says more as its canonical one and asks not to be indexed itself.
 */
export function cardDocument(card: EmbedCard, site: ExportSite): string {
  const page = site.address + card.page
  return `${
    markup`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<title>${card.title} - ${card.study} - ${site.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, follow">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${page.replace(/#.*$/, '')}">
<link rel="license" href="${licence.address}">
<link rel="stylesheet" href="${cardStylePath}">
</head>
<body>
<main class="embed">
<p class="embed-study">${card.study}</p>
<h1>${outward(page, card.title)}</h1>
${card.lead === null ? null : markup`<p class="embed-lead">${sentenceStart(card.lead)}</p>`}
${card.detail === null ? null : markup`<p class="embed-detail">${card.detail}</p>`}
${card.figure === null ? null : drawings(card)}
<dl>
${card.facts.map(factMarkup)}
</dl>
<p class="embed-foot">${outward(page, site.name)}: every number with its source · <a href="${licence.address}" target="_blank" rel="license noopener">${unbroken}</a></p>
</main>
</body>
</html>
`.markup
  }`
}

/** A link that leaves the frame: the page around it must neither be replaced nor be reachable from ours. */
const outward = (href: string, words: string): Markup =>
  markup`<a href="${href}" target="_blank" rel="noopener">${words}</a>`

function factMarkup({ label, text, href }: CardFact): Markup {
  return markup`<div><dt>${label}:</dt> <dd>${href === null ? text : outward(href, text)}</dd></div>
`
}

function drawings({ figure, title }: EmbedCard): Markup {
  if (figure === null) return markup``
  const label = `${title}. ${figure.description}`
  const drawn = (drawing: Drawing, name: string) =>
    elementMarkup(
      svgElement(drawing, classDress, { class: `figure-drawing ${name}`, role: 'img', 'aria-label': label }),
    )
  return markup`<figure>
${drawn(figure.drawings.narrow, 'embed-narrow')}
${drawn(figure.drawings.wide, 'embed-wide')}
</figure>`
}
