import { site } from '@/queries/site'

// Pages take the site and the addresses on it from one place.
export { site }

/** Returns the full address of a page: `https://denominator.example/studies`. */
export function addressOf(path: string): string {
  return path === '/' ? `${site.address}/` : `${site.address}${path}`
}
