import { describe, expect, test } from 'vitest'
import { aReport, aResult, aSource, aStudy } from '@/evidence/checks/fixture'
import { cardDocument } from './card-document'
import { addressedBy, embeddedIn, pageOfSeveral } from './embed-address'
import { cardOf, fluidSize } from './embed-frame'
import { oembedAddress, oembedLink, oembedOf } from './oembed'
import { readOEmbedRequest } from './oembed-request'

const site = { name: 'Denominator', address: 'https://denominator.example', language: 'en-GB' }
const unlimited = { maxWidth: null, maxHeight: null }
const result = aResult({ reports: [aReport({ value: '37', count: 19, denominator: 52 })] })
const study = aStudy({ sources: [aSource({ doi: '10.1056/NEJMoa2303383' })], results: [result] })
const embedded = { slug: study.slug, kind: 'results' as const, id: result.id }

test('a result travels with its denominator, its population, its assessor, its source and its check', () => {
  const html = cardDocument(cardOf(study, embedded), site)
  expect(html).toContain('>19\u00a0of\u00a052\u00a0patients<')
  expect(html).toContain('>37%<')
  for (const label of ['Counted in', 'Assessed by', 'Data cut-off', 'Source', 'Other sources', 'Check']) {
    expect(html).toContain(`<dt>${label}:</dt>`)
  }
  expect(html).toContain('19 of 52 is 36.5%')
  expect(html).toContain('href="https://doi.org/10.1056/NEJMoa2303383" target="_blank" rel="noopener"')
})

test('signs that mean something to HTML are only words on a card', () => {
  const odd = { ...study, shortTitle: '</p><script>alert("1")</script>' }
  const html = cardDocument(cardOf(odd, embedded), site)
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)')
})

describe('what an address is about', () => {
  const home = `${site.address}/studies/${study.slug}`
  test.each([
    [home, null],
    [`${home}/plain`, null],
    [`${home}/data#objective-response`, { kind: 'results', id: 'objective-response' }],
    [`${site.address}/embed/studies/${study.slug}/results/x`, { kind: 'results', id: 'x' }],
    [`${home}/figures/harms`, { kind: 'figures', id: 'harms' }],
    [`${home}/`, null],
    [`${home.replace('https:', 'http:')}/data/#x`, { kind: 'results', id: 'x' }],
  ])('%s is of the study', (address, part) => {
    expect(addressedBy(address, site.address)).toEqual({ slug: study.slug, part })
  })

  test.each([
    'not an address',
    `${home}/results/x`,
    `${home}/figures/harms.svg`,
    `${site.address}/about`,
    `https://denominator.example.evil.example/studies/${study.slug}`,
    `ftp://denominator.example/studies/${study.slug}`,
    `${home}//`,
    `javascript:alert(1)//denominator.example/studies/${study.slug}`,
  ])('%s is none of ours', (address) => {
    expect(addressedBy(address, site.address)).toBeNull()
  })

  test('a study stands for its key result, and what it lacks for nothing', () => {
    expect(embeddedIn(study, null)).toEqual({ ...embedded, id: study.keyResultId })
    expect(embeddedIn(study, { kind: 'results', id: 'none' })).toBeNull()
    expect(embeddedIn(study, { kind: 'figures', id: 'none' })).toBeNull()
  })
})

describe('oEmbed', () => {
  test('an answer keeps within the limits of who asks, thumbnail included', () => {
    const small = oembedOf(study, embedded, { maxWidth: 320, maxHeight: 200 }, site)
    expect(small).toMatchObject({ version: '1.0', type: 'rich', width: 320, height: 200 })
    expect(small).not.toHaveProperty('thumbnail_url')
    expect(small.html).toContain('width="320" height="200"')
    expect(oembedOf(study, embedded, unlimited, site)).toMatchObject({
      width: 640,
      thumbnail_url: `https://denominator.example/studies/${study.slug}/opengraph-image`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  test('a narrower frame is higher, and one that fills its column is as high as the narrowest needs', () => {
    const at = (maxWidth: number) =>
      Number(oembedOf(study, embedded, { maxWidth, maxHeight: null }, site).height)
    expect(at(300)).toBeGreaterThan(at(640))
    expect(fluidSize(cardOf(study, embedded), site.name)).toEqual({ width: null, height: at(300) })
  })

  test('a request names its page, its format and its limits', () => {
    const { searchParams } = new URL(oembedAddress(`${site.address}/studies/x/data#y`, 'xml', site))
    searchParams.set('maxwidth', '400')
    expect(readOEmbedRequest(searchParams)).toEqual({
      url: 'https://denominator.example/studies/x/data#y',
      format: 'xml',
      limits: { maxWidth: 400, maxHeight: null },
    })
  })

  test.each([
    ['', 400],
    ['url=x&format=yaml', 501],
    ['url=x&maxwidth=0', 400],
    ['url=x&maxheight=1e3', 400],
    ['url=x&maxheight=100001', 400],
  ])('"%s" is refused with %i', (query, status) => {
    expect(readOEmbedRequest(new URLSearchParams(query))).toMatchObject({ status })
  })
})

test('the page of a disease or a drug is told as a link, with its picture where there is room for it', () => {
  const address = `${site.address}/conditions/alveolar-soft-part-sarcoma`
  expect(pageOfSeveral(`${address.replace('https:', 'http:')}/`, site.address)).toEqual({
    kind: 'conditions',
    id: 'alveolar-soft-part-sarcoma',
  })
  for (const other of [
    `${address}/findings`,
    `${site.address}/conditions`,
    'https://other.example/conditions/x',
  ])
    expect(pageOfSeveral(other, site.address)).toBeNull()
  const page = { title: 'Alveolar soft-part sarcoma: its studies', picture: '/share/conditions/x.png' }
  expect(oembedLink(page, { maxWidth: null, maxHeight: null }, site)).toMatchObject({
    type: 'link',
    title: page.title,
    thumbnail_url: `${site.address}/share/conditions/x.png`,
  })
  expect(oembedLink(page, { maxWidth: 400, maxHeight: null }, site)).not.toHaveProperty('thumbnail_url')
})
