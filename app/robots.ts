import type { MetadataRoute } from 'next'
import { addressOf } from './site'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: addressOf('/sitemap.xml') }
}
