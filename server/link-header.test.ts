import { expect, test } from 'vitest'
import { linkHeaderOf } from './link-header.mjs'

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

test('links for machines in the head become a header, in their order and with their types', () => {
  const html = page(
    '<link rel="cite-as" href="https://a.example/x"/><link rel="stylesheet" href="/look.css"/>' +
      '<link rel="item" href="https://a.example/x.csv?a=1&amp;b=2" type="text/csv"/>',
  )
  expect(linkHeaderOf(html)).toBe(
    '<https://a.example/x>; rel="cite-as", <https://a.example/x.csv?a=1&b=2>; rel="item"; type="text/csv"',
  )
})

test('of a link that says more than one thing, the header tells what is for machines', () => {
  const html = page('<link rel="item alternate" href="https://a.example/x.csv" type="text/csv" title="CSV"/>')
  expect(linkHeaderOf(html)).toBe('<https://a.example/x.csv>; rel="item"; type="text/csv"')
})

test('a page without such links has no header', () => {
  expect(linkHeaderOf(page('<link rel="stylesheet" href="/look.css"/>'))).toBeNull()
})

test('what stands in the body, or could break out of the header, is not told', () => {
  expect(linkHeaderOf(page('', '<link rel="item" href="https://a.example/x"/>'))).toBeNull()
  expect(linkHeaderOf(page('<link rel="item" href="https://a.example/x> evil"/>'))).toBeNull()
})
