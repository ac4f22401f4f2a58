import { expect, test } from 'vitest'
import { sitemapFiles, type SitemapEntry } from './sitemap'

const site = { name: 'Denominator', address: 'https://denominator.example', language: 'en-GB' }
const pages = (count: number): SitemapEntry[] =>
  Array.from({ length: count }, (_, index) => ({ path: `/studies/s${index}`, changed: '2026-11-23' }))
const countIn = (xml: string, element: string) => xml.split(`<${element}>`).length - 1

test('a page is named with the day of its last change, and without one where none is known', () => {
  const [file, ...others] = sitemapFiles(
    [
      { path: '/', changed: null },
      { path: '/studies/a&b', changed: '2026-12-01' },
    ],
    site,
  )
  expect(others).toEqual([])
  expect(file.xml).toContain('<url><loc>https://denominator.example/</loc></url>')
  expect(file.xml).toContain(
    '<url><loc>https://denominator.example/studies/a&amp;b</loc><lastmod>2026-12-01</lastmod></url>',
  )
})

test('50,000 addresses are one file; one more makes an index of two', () => {
  expect(sitemapFiles(pages(50_000), site)).toHaveLength(1)
  const [index, first, second, ...others] = sitemapFiles(pages(50_001), site)
  expect(others).toEqual([])
  expect(index.path).toBe('/sitemap.xml')
  expect(index.xml).toContain('<sitemapindex ')
  expect(index.xml).toContain(
    '<sitemap><loc>https://denominator.example/sitemaps/2.xml</loc><lastmod>2026-11-23</lastmod></sitemap>',
  )
  expect([first, second].map((file) => countIn(file?.xml ?? '', 'loc'))).toEqual([50_000, 1])
})

test('a file of an index is as new as its newest page', () => {
  const [index] = sitemapFiles(
    [{ path: '/a', changed: '2026-01-01' }, { path: '/b', changed: '2026-02-01' }, ...pages(1)],
    site,
    2,
  )
  expect(index.xml).toContain('/sitemaps/1.xml</loc><lastmod>2026-02-01</lastmod>')
})
