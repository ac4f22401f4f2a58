import { briefly } from '../http/shared-caches.mjs'

/**
 * How long each kind of answer may be kept.
 * @satisfies {Record<import('./manifest.mjs').Entry['kind'], string>}
 */
export const cacheControl = {
  page: briefly,
  data: briefly,
  'not-found': 'public, max-age=0, s-maxage=60',
  // The name changes with the content.
  asset: 'public, max-age=31536000, immutable',
  public: 'public, max-age=86400',
}
