/** Where the site lives and who answers for it. The address is fixed at build: canonical links, sitemap and exports use it. */
export const site = {
  name: 'Denominator',
  address: (process.env.SITE_URL ?? 'https://denominator.example').replace(/\/+$/, ''),
  description:
    'Evidence summaries of clinical studies in which every number can be followed to its denominator, its source and its check.',
  language: 'en-GB',
}

/**
 * Returns where readers report an error: the https address of a form for a new issue, or a `mailto:` address; null where
 * the site has no such place. `scripts/launch/report-to.mjs` refuses anything else before a build begins.
 */
export const reportTo = (): string | null => process.env.SITE_REPORT_TO || null
