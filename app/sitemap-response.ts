import type { SitemapFile } from '@/evidence/exports/sitemap'

export const sitemapResponse = ({ xml }: SitemapFile): Response =>
  new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
