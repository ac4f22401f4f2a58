import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/reader'

// What is where in every drawing is held to the mark by conformance/figures. Here are the pixels: letters in their
// faces, textures, the colours of the dark, and each drawing fitted into its frame.
const widths = [360, 1280]
const drawn = [
  'best-response',
  'response-in-people',
  'response-intervals',
  'durations',
  'benefit-and-harm',
  'harms',
  'participant-flow',
  'timeline',
  'matrix-edges',
]

/** The browser and the typefaces with which the kept pictures were made. */
type MadeWith = { chromium: string; program: string; fonts: string[] }
const madeWithFile = new URL('screenshots/made-with.json', import.meta.url)

/**
 * On the browser that made the pictures at most one pixel in five hundred may differ; another version draws letters a
 * little differently, and so does the same without what draws windows, so there one in twenty-five.
 */
const strict = 0.002
const otherBrowser = 0.04

async function madeWithOf(page: Page, executablePath: string): Promise<MadeWith> {
  const chromium = page.context().browser()?.version() ?? 'unknown'
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`)
  })
  return { chromium, program: path.basename(executablePath), fonts: [...new Set(fonts)].sort() }
}

const keptState = (): MadeWith | null =>
  existsSync(madeWithFile) ? JSON.parse(readFileSync(madeWithFile, 'utf8')) : null
const majorOf = (version = '') => version.split('.')[0]

test('drawings look as they did when somebody last looked, on a phone and a desk, light and dark', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000)
  await page.goto('/figures')
  const made = await madeWithOf(page, testInfo.project.use.launchOptions?.executablePath ?? 'chromium')
  if (testInfo.config.updateSnapshots === 'all') {
    mkdirSync(new URL('screenshots/', import.meta.url), { recursive: true })
    writeFileSync(madeWithFile, `${JSON.stringify(made, null, 2)}\n`)
  }
  // With other typefaces every comparison below would speak of the letters alone.
  expect(made.fonts).toEqual(keptState()?.fonts)
  const kept = keptState()
  const isSame = kept?.program === made.program && majorOf(kept.chromium) === majorOf(made.chromium)
  const maxDiffPixelRatio = isSame ? strict : otherBrowser
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      for (const id of drawn) {
        const drawing = page.locator(`#figure-${id} svg[role="img"]`).filter({ visible: true })
        // What stands above is set on a phone in the faces of the machine: each drawing begins at a whole pixel, whatever that is.
        await drawing.evaluate((svg: SVGElement) => {
          svg.style.marginBlockStart = '0'
          const top = svg.getBoundingClientRect().top + window.scrollY
          svg.style.marginBlockStart = `${Math.ceil(top) - top}px`
        })
        const picture = await drawing.screenshot({ animations: 'disabled', caret: 'hide' })
        const name = `${id}-${width}-${colorScheme}.png`
        expect.soft(picture).toMatchSnapshot(name, { maxDiffPixelRatio })
      }
    }
  }
})
