import type { APIRequestContext } from '@playwright/test'

/** The study that the tests read. */
export const flagship = '/studies/atezolizumab-asps'

/** One page of every kind that the site publishes, and a study known from an abstract alone. */
export const somePages = [
  '/',
  '/studies',
  flagship,
  `${flagship}/plain`,
  `${flagship}/data`,
  `${flagship}/sources`,
  `${flagship}/history`,
  '/studies/casps',
  '/studies/casps/data',
  '/studies/casps/sources',
  '/conditions',
  '/conditions/alveolar-soft-part-sarcoma',
  '/conditions/soft-tissue-sarcoma/findings',
  '/treatments',
  '/treatments/cediranib',
  '/compare',
  '/glossary',
  '/methods',
  '/about',
  '/corrections',
  '/benchmark',
  '/api',
]

/** Pages of every kind that answer with words, those that are rendered for each request too. */
export const pathsWithStyles = [
  ...somePages,
  '/studies?phase=phase-2',
  '/search',
  '/search?q=response',
  '/verify',
  '/verify?text=Atezolizumab%20had%20an%20ORR%20of%2037%25%20and%20a%20median%20PFS%20of%2028%20months.',
  '/compare?studies=atezolizumab-asps&studies=casps',
  '/figures',
  `${flagship}/figures/harms`,
]

/** Returns the paths of the sitemap, in its order. */
export async function pathsOfSitemap(request: APIRequestContext): Promise<string[]> {
  const text = await (await request.get('/sitemap.xml')).text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
}

/** Returns the names in addresses of every study of the sitemap. */
export async function slugsOfStudies(request: APIRequestContext): Promise<string[]> {
  const paths = await pathsOfSitemap(request)
  return paths.flatMap((path) => /^\/studies\/([^/]+)$/.exec(path)?.[1] ?? [])
}

/**
 * Returns what reads the HTML of a path, for the tests that ask what stands in a page and not how it looks: neither
 * drawn, nor carried through the browser's own client.
 */
export function htmlReader(home = ''): (path: string) => Promise<string> {
  return async (path) => {
    const answer = await fetch(home + path)
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`)
    return answer.text()
  }
}
