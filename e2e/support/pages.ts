import type { APIRequestContext } from '@playwright/test'

/** The study that the tests read. */
export const flagship = '/studies/atezolizumab-asps'

/** Every page that the site publishes. */
export const somePages = [
  '/',
  '/studies',
  flagship,
  `${flagship}/plain`,
  `${flagship}/data`,
  `${flagship}/sources`,
  '/glossary',
  '/methods',
  '/about',
]

/** Returns the paths of the sitemap, in its order. */
export async function pathsOfSitemap(request: APIRequestContext): Promise<string[]> {
  const text = await (await request.get('/sitemap.xml')).text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
}
