import type { Page } from '@playwright/test'
import { flagship, pathsOfSitemap } from './support/pages'
import { allowedNumbers, numbersIn, sharesIn } from './support/figure-numbers'
import { expect, test } from './support/reader'

/** What each figure of the page prints, its scale apart, and what its table and its words say. */
async function figuresIn(page: Page) {
  return page.locator('figure:has(svg[role="img"])').evaluateAll((figures) =>
    figures.map((figure) => {
      const svg = [...figure.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)
      const texts = [...(svg?.querySelectorAll('text:not(.fig-scale)') ?? [])]
      const cells = [...figure.querySelectorAll('caption, th, td')]
      const named = document.getElementById(svg?.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
      return {
        id: figure.id,
        drawn: texts.map((text) => text.textContent).join(' '),
        tabled: cells.map((cell) => cell.textContent).join(' '),
        said: `${named} ${svg?.querySelector('desc')?.textContent ?? ''}`,
      }
    }),
  )
}

test('every number in every figure of every study is in its table, in its words and in the JSON', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const paths = (await pathsOfSitemap(request)).filter((path) => /^\/studies\/[^/]+$/.test(path))
  expect(paths.length).toBeGreaterThanOrEqual(19)
  const wrong: string[] = []
  let compared = 0
  for (const path of paths) {
    const { study } = await (await request.get(`${path}.json`)).json()
    const allowed = allowedNumbers(study)
    await page.goto(`${path}/data`)
    const figurePaths = await page
      .locator(`a[href^="${path}/figures/"]`)
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
    for (const figurePath of figurePaths) {
      await page.goto(figurePath)
      const [figure] = await figuresIn(page)
      if (!figure) throw new Error(`${figurePath} shows no figure.`)
      for (const number of numbersIn(figure.drawn)) {
        compared++
        if (!numbersIn(figure.tabled).has(number)) wrong.push(`${figurePath}: ${number} is not in its table`)
        if (!numbersIn(figure.said).has(number)) wrong.push(`${figurePath}: ${number} is not in its words`)
        if (!allowed.has(number)) wrong.push(`${figurePath}: ${number} is not in the JSON`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(400)
})

test('what a summary and its figures say of the same count is the same', async ({ page, request }) => {
  test.setTimeout(120_000)
  const paths = (await pathsOfSitemap(request)).filter((path) => /^\/studies\/[^/]+$/.test(path))
  const wrong: string[] = []
  let compared = 0
  for (const path of paths) {
    await page.goto(path)
    const prose = await page.locator('.article > :is(p, ul, ol)').evaluateAll((parts) =>
      parts
        .map((part) => {
          const words = part.cloneNode(true) as Element
          for (const aside of words.querySelectorAll('.visually-hidden, .note-number')) aside.remove()
          return words.textContent
        })
        .join(' '),
    )
    const inProse = sharesIn(prose)
    for (const figure of await figuresIn(page)) {
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
