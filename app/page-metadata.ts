import type { Metadata } from 'next'
import { maxDescriptionLength, pageTitle, shortened } from '@/evidence/format/page-title'
import { site } from './site'

type PageWords = {
  path: string
  title: string
  /** Other wordings of the title for the head of the page, used where the first is too long to be shown. */
  shorter?: readonly string[]
  description: string
  type?: 'website' | 'article'
  /** Path below which the feeds of the page lie; the site's own where it has none. */
  feedsAt?: string
}

/** Returns the metadata that every page has: title, description, its one address, and the same for those who share it. */
export function pageMetadata(words: PageWords): Metadata {
  const { path, title, shorter = [], type = 'website', feedsAt = '' } = words
  const description = shortened(words.description, maxDescriptionLength)
  const isHome = path === '/'
  return {
    title: { absolute: isHome ? title : pageTitle([title, ...shorter], site.name) },
    description,
    alternates: {
      canonical: path,
      types: {
        'application/atom+xml': `${feedsAt}/feed.xml`,
        'application/feed+json': `${feedsAt}/feed.json`,
      },
    },
    openGraph: {
      title,
      description,
      url: path,
      siteName: site.name,
      locale: site.language.replace('-', '_'),
      type,
    },
    twitter: { card: 'summary' },
  }
}
