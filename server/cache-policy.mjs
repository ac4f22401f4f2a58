/**
 * How long each kind of answer may be kept. A page is always asked for again by the browser (its ETag makes that cheap)
 * and at most five minutes old in a shared cache, so that a corrected number cannot stay wrong for long; if the origin
 * is down, a shared cache may go on serving it for a week.
 * @satisfies {Record<import('./manifest.mjs').Entry['kind'], string>}
 */
export const cacheControl = {
  page: 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800',
  data: 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800',
  'not-found': 'public, max-age=0, s-maxage=60',
  // The name changes with the content.
  asset: 'public, max-age=31536000, immutable',
  public: 'public, max-age=86400',
}
