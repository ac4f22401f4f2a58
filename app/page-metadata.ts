import type { Metadata } from 'next'
import { site } from './site'

type PageWords = { path: string; title: string; description: string; type?: 'website' | 'article' }

/** Returns the metadata that every page has: title, description, its one address, and the same for those who share it. */
export function pageMetadata({ path, title, description, type = 'website' }: PageWords): Metadata {
  const isHome = path === '/'
  return {
    title: isHome ? { absolute: title } : title,
    description: shortened(description, longestDescription),
    alternates: {
      canonical: path,
      types: { 'application/atom+xml': '/feed.xml', 'application/feed+json': '/feed.json' },
    },
    openGraph: {
      title,
      description: shortened(description, longestDescription),
      url: path,
      siteName: site.name,
      locale: site.language.replace('-', '_'),
      type,
    },
    twitter: { card: 'summary' },
  }
}

// What search engines show before they cut.
const longestDescription = 160

/** Returns the text, or as many whole words of it as fit, with an ellipsis. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.]+$/, '')}…`
}
