import { expect, test } from 'vitest'
import { framedPage } from './fixture-build'
import { faultsOfReadingPage, withoutScripts } from './script-free-html.mjs'

test('a page keeps its words, style sheet and structured data, and nothing of the client', () => {
  expect(withoutScripts(framedPage('<main>19 of <!-- -->52</main>'))).toBe(
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"/>' +
      '<link rel="stylesheet" href="/_next/static/chunks/look.css" data-precedence="next"/><title>Trial</title>' +
      '</head><body><main>19 of 52</main><script type="application/ld+json">{"@type":"Article"}</script></body></html>',
  )
})

test('words that look like code stay: React has escaped them', () => {
  const page = '<p>Write &lt;script&gt; and <code>&lt;!-- --&gt;</code>, p &lt; 0.05</p>'
  expect(withoutScripts(page)).toBe(page)
})

test('a page that only a script could finish is a fault', () => {
  expect(faultsOfReadingPage('<template id="B:0"></template><div hidden="" id="S:0">late</div>')).toEqual([
    'a part of the page was left to be put in place by a script (a Suspense boundary)',
  ])
})

test.each([
  ['<p style="color:red">x</p>', /inline style is blocked .* <p style="color:red"/],
  ['<style>p{}</style>', /inline style is blocked/],
  ['<button onclick="go()">x</button>', /event handler cannot run: <button onclick/],
  ['<script src="/a.js"></script>', /a script remains/],
])('%s is a fault', (html, sentence) => {
  expect(faultsOfReadingPage(html)).toEqual([expect.stringMatching(sentence)])
})

test('words about styles and handlers are no fault', () => {
  expect(faultsOfReadingPage('<p>The style="x" attribute and onclick="y" are blocked.</p>')).toEqual([])
})
