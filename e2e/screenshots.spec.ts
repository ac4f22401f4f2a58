import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

const widths = [360, 768, 1280, 1920]

/** The browser and the typefaces with which the kept pictures were made. */
type MadeWith = { chromium: string; fonts: string[] }
const madeWithFile = new URL('screenshots/made-with.json', import.meta.url)

/**
 * On the browser that made the pictures at most one pixel in five hundred may differ; another version draws letters a
 * little differently, so there one in twenty-five. Words that our typefaces lack are drawn by whatever the machine has.
 */
const strict = 0.002
const otherBrowser = 0.04
const otherFaces = 0.12
const hasForeignLetters = /[\u0590-\u06ff\u3000-\u9fff]/

async function madeWithOf(page: Page): Promise<MadeWith> {
  const chromium = page.context().browser()?.version() ?? 'unknown'
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`)
  })
  return { chromium, fonts: [...new Set(fonts)].sort() }
}

const keptState = (): MadeWith | null =>
  existsSync(madeWithFile) ? JSON.parse(readFileSync(madeWithFile, 'utf8')) : null
const majorOf = (version = '') => version.split('.')[0]

/** Compares every drawing of the page, at every width, with the picture that is kept of it. */
async function compareDrawings(page: Page, prefix: string, scheme: string) {
  const made = await madeWithOf(page)
  const usual = majorOf(keptState()?.chromium) === majorOf(made.chromium) ? strict : otherBrowser
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const figure of await page.locator('figure:has(svg[role="img"])').all()) {
      const drawing = figure.locator('svg[role="img"]').filter({ visible: true })
      const words = await drawing.evaluate((svg) => svg.textContent)
      const id = (await figure.getAttribute('id'))?.replace(/^figure-/, '')
      const picture = await drawing.screenshot({ animations: 'disabled', caret: 'hide' })
      expect.soft(picture).toMatchSnapshot(`${prefix}-${id}-${width}-${scheme}.png`, {
        maxDiffPixelRatio: hasForeignLetters.test(words) ? otherFaces : usual,
      })
    }
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the drawings of the gallery look as they did when somebody last looked, ${colorScheme}`, async ({
    page,
  }, testInfo) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme })
    await page.goto('/figures')
    const made = await madeWithOf(page)
    if (testInfo.config.updateSnapshots === 'all') {
      mkdirSync(new URL('screenshots/', import.meta.url), { recursive: true })
      writeFileSync(madeWithFile, `${JSON.stringify(made, null, 2)}\n`)
    }
    // With other typefaces every comparison below would speak of the letters alone.
    expect(made.fonts).toEqual(keptState()?.fonts)
    await compareDrawings(page, 'gallery', colorScheme)
  })

  test(`the figures of a study look as they did when somebody last looked, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme })
    await page.goto(`${flagship}/data`)
    const paths = await page
      .locator(`a[href^="${flagship}/figures/"]`)
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
    expect(paths.length).toBeGreaterThanOrEqual(10)
    for (const path of paths) {
      await page.goto(path)
      await compareDrawings(page, 'study', colorScheme)
    }
  })
}
