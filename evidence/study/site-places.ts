/** A page of the site that stands for itself and not for a study, a condition or a treatment. */
type SitePlace = {
  /** Its name in the header and footer, which every page leads to; null for what is reached otherwise. */
  label: string | null
  /** How the sitemap dates it: by the studies it is made of, or not at all; null where there is nothing to index. */
  sitemap: 'by-studies' | 'undated' | null
  /** The text of `content/` that it shows; null for what is made otherwise. */
  text: string | null
}

/** Every such page by its path, in the order of the header, of the footer and of the sitemap. */
export const sitePlaces = {
  '/': { label: null, sitemap: 'by-studies', text: null },
  '/studies': { label: 'Studies', sitemap: 'by-studies', text: null },
  '/conditions': { label: 'Conditions', sitemap: 'by-studies', text: null },
  '/treatments': { label: 'Treatments', sitemap: 'by-studies', text: null },
  '/verify': { label: 'Verify', sitemap: 'undated', text: null },
  '/glossary': { label: 'Glossary', sitemap: 'undated', text: null },
  '/methods': { label: 'Methods', sitemap: 'undated', text: 'methods' },
  '/about': { label: 'About', sitemap: 'undated', text: 'about' },
  '/corrections': { label: null, sitemap: 'by-studies', text: null },
  '/benchmark': { label: null, sitemap: 'by-studies', text: null },
  '/api': { label: null, sitemap: 'undated', text: null },
  // What these show depends on what is asked of them; the gallery is made of invented studies.
  '/search': { label: null, sitemap: null, text: null },
  '/compare': { label: null, sitemap: null, text: null },
  '/figures': { label: null, sitemap: null, text: null },
} as const satisfies Record<string, SitePlace>
export type SitePath = keyof typeof sitePlaces

/** Name of a text of the site itself, without its ending. */
export type SiteText = NonNullable<(typeof sitePlaces)[SitePath]['text']>

const entries = Object.entries(sitePlaces) as [SitePath, SitePlace][]

/** The places that every page leads to. */
export const placesOnEveryPage = entries.flatMap(([href, { label }]) =>
  label === null ? [] : [{ href, label }],
)

/** The places that may be indexed, and whether a change of the studies changes them. */
export const indexedPlaces = entries.flatMap(([path, { sitemap }]) =>
  sitemap === null ? [] : [{ path, isOfStudies: sitemap === 'by-studies' }],
)
