import { site } from '@/app/site'
import { sitemapEntries, sitemapResponse } from '@/app/sitemap-entries'
import { sitemapFiles } from '@/evidence/exports/sitemap'

export const dynamic = 'force-static'

/** Answers with the sitemap, or with the index of its files where one cannot hold every address. */
export async function GET(): Promise<Response> {
  return sitemapResponse(sitemapFiles(await sitemapEntries(), site)[0])
}
