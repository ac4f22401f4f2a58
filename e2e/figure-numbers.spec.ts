import type { Page } from '@playwright/test'
import { flagship, htmlReader, pathsOfSitemap } from './support/pages'
import { allowedNumbers, numbersIn, sharesIn } from './support/figure-numbers'
import { expect, test } from './support/reader'

/**
 * What each drawing of each figure of a page prints, its scale apart, and what its table and its words say. The page is
 * read and not drawn: a number that only one of a figure's drawings prints is held to the same.
 */
async function figuresIn(page: Page, html: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    return [...parsed.querySelectorAll('figure')].flatMap((figure) =>
      [...figure.querySelectorAll('svg[role="img"]')].map((svg) => {
        const texts = [...svg.querySelectorAll('text:not(.fig-scale)')]
        const cells = [...figure.querySelectorAll('caption, th, td')]
        const named = parsed.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
        return {
          id: figure.id,
          drawn: texts.map(({ textContent }) => textContent).join(' '),
          tabled: cells.map(({ textContent }) => textContent).join(' '),
          said: `${named} ${svg.querySelector('desc')?.textContent ?? ''}`,
        }
      }),
    )
  }, html)
}

test('every number in every figure of every study is in its table, in its words and in the JSON', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const htmlOf = htmlReader(baseURL)
  const paths = (await pathsOfSitemap(request)).filter((path) => /^\/studies\/[^/]+$/.test(path))
  expect(paths.length).toBeGreaterThanOrEqual(19)
  const wrong: string[] = []
  let compared = 0
  for (const path of paths) {
    const { study } = await (await request.get(`${path}.json`)).json()
    const allowed = allowedNumbers(study)
    // What happens to 1,000 people is worked out, and stands in the summary of findings that programs are given.
    const ofThousand = numbersIn(JSON.stringify(await (await request.get(`${path}.fhir.json`)).json()))
    const data = await htmlOf(`${path}/data`)
    const figurePaths = new Set(
      [...data.matchAll(/<a [^>]*href="([^"]+)"/g)]
        .map(([, href = '']) => href)
        .filter((href) => href.startsWith(`${path}/figures/`)),
    )
    for (const figurePath of figurePaths) {
      const drawings = await figuresIn(page, await htmlOf(figurePath))
      if (drawings.length === 0) throw new Error(`${figurePath} shows no figure.`)
      for (const { drawn, tabled, said } of drawings) {
        for (const number of numbersIn(drawn)) {
          compared++
          if (!numbersIn(tabled).has(number)) wrong.push(`${figurePath}: ${number} is not in its table`)
          if (!numbersIn(said).has(number)) wrong.push(`${figurePath}: ${number} is not in its words`)
          const isKnown = figurePath.endsWith('/difference-per-thousand') ? ofThousand : allowed
          if (!isKnown.has(number)) wrong.push(`${figurePath}: ${number} is not in the JSON`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(400)
})

test('what a summary and its figures say of the same count is the same', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const htmlOf = htmlReader(baseURL)
  const paths = (await pathsOfSitemap(request)).filter((path) => /^\/studies\/[^/]+$/.test(path))
  const wrong: string[] = []
  let compared = 0
  for (const path of paths) {
    const html = await htmlOf(path)
    const prose = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html')
      for (const aside of parsed.querySelectorAll('.visually-hidden')) aside.remove()
      const parts = [...parsed.querySelectorAll('.article > :is(p, ul, ol), .opening p')]
      return parts.map(({ textContent }) => textContent).join(' ')
    }, html)
    const inProse = sharesIn(prose)
    for (const figure of await figuresIn(page, html)) {
      for (const [count, share] of sharesIn(figure.drawn)) {
        const said = inProse.get(count)
        if (said === undefined) continue
        compared++
        if (said !== share)
          wrong.push(`${path}, ${figure.id}: ${count} is ${share}, and ${said} in the words`)
      }
    }
    if (path === flagship) expect(inProse.get('19 of 52')).toBe('37')
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(5)
})
