/** Every file of a study's one-page abstract, in the order in which pages list them. */
export const abstractFormats = [
  { ending: '.pdf', type: 'application/pdf', label: 'PDF', purpose: 'one page of A4, to print or hand on' },
  { ending: '.png', type: 'image/png', label: 'PNG', purpose: 'a picture of 1200 by 1290, for slides' },
  { ending: '.svg', type: 'image/svg+xml', label: 'SVG', purpose: 'the same at any size, its text as text' },
] as const

export type AbstractEnding = (typeof abstractFormats)[number]['ending']

/** Returns the address of a study's abstract: `/studies/atezolizumab-asps/abstract.pdf`. */
export const abstractPath = (slug: string, ending: AbstractEnding): string =>
  `/studies/${slug}/abstract${ending}`
