import { expect, test } from 'vitest'
import { earlyFacesByWindow, faceAndStyleLinks } from './early-faces.mjs'

const wide = '(min-width: 40rem)'

test('a narrow window fetches no face early', () => {
  const early = '<link rel="preload" href="/a.woff2" as="font" crossorigin="" type="font/woff2"/>'
  const page = earlyFacesByWindow(`${early}<link rel="preload" href="/a.css" as="style"/>`)
  expect(page).toContain(`<link rel="preload" media="${wide}" href="/a.woff2" as="font"`)
  expect(page.split('media=')).toHaveLength(2)
  expect(earlyFacesByWindow(page)).toBe(page)
})

test('a page made for each request has its style sheet, and in a wide window its faces, fetched early, and no script', () => {
  const links = [
    '</_next/static/media/sans.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"',
    '</_next/static/chunks/main.js>; rel=preload; as="script"',
    '</_next/static/chunks/site.css>; rel=preload; as="style"',
  ]
  const wanted = `${links[0]}; media="${wide}", ${links[2]}`
  expect(faceAndStyleLinks(links.join(', '))).toBe(wanted)
  expect(faceAndStyleLinks(links)).toBe(wanted)
  expect(faceAndStyleLinks(undefined)).toBe('')
})
