import type { Metadata } from 'next'
import { maxDescriptionLength, pageTitle, shortened } from '@/evidence/format/page-title'
import { sharePicturePath } from './share/share-picture-path'
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
  /** Path below which tables of what the page is about lie; none where it has none. */
  tablesAt?: string
  /** Where its words stand as Markdown; none where they do not. */
  markdownAt?: string
  /** The picture of the page where it shows more than its title. */
  image?: PageImage
}

/** A picture that goes with a shared link, in pixels. */
type PageImage = { url: string; width: number; height: number; alt: string }

/** Size of the pictures that are made to be shared. */
export const sharedSize = { width: 1200, height: 630 }

/** Returns the metadata that every page has: title, description, its one address, and the same for those who share it. */
export function pageMetadata(words: PageWords): Metadata {
  const { path, title, shorter = [], type = 'website', feedsAt = '' } = words
  const description = shortened(words.description, maxDescriptionLength)
  const isHome = path === '/'
  const [place = path] = path.split('?')
  const card = { url: sharePicturePath(place), ...sharedSize, alt: `${title}. ${description}` }
  return {
    title: { absolute: isHome ? title : pageTitle([title, ...shorter], site.name) },
    description,
    alternates: {
      canonical: path,
      types: {
        'application/atom+xml': `${feedsAt}/feed.xml`,
        'application/feed+json': `${feedsAt}/feed.json`,
        ...(words.tablesAt !== undefined && {
          'text/csv': `${words.tablesAt}/data/results.csv`,
          'application/zip': `${words.tablesAt}/data/tables.zip`,
        }),
        ...(words.markdownAt !== undefined && { 'text/markdown': words.markdownAt }),
      },
    },
    openGraph: {
      title,
      description,
      url: path,
      siteName: site.name,
      locale: site.language.replace('-', '_'),
      type,
      images: [words.image ?? card],
    },
    twitter: { card: 'summary_large_image' },
  }
}
