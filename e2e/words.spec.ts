import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { APIRequestContext, Page } from '@playwright/test'
import { flagship, slugsOfStudies } from './support/pages'
import { expect, test } from './support/reader'
import {
  copiedFrom,
  marksApart,
  marksHardToHit,
  sentencesWithNumbers,
  shortLines,
  wordsOfNumbers,
} from './support/words-in-page'

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)

/**
 * The one number of our own first paragraphs that the verifier cannot match: no source prints a rate among the 29 patients
 * enrolled. That 23 of them responded is the editors' arithmetic, told as such, and numbers are held against what sources print.
 */
const beyondTheRecord = ['anlotinib-benmelstobart-asps: 23 of 29']

/** What every article is asked, one visit for all of it: at a desk's width, and then at a phone's. */
for (const kind of ['summary', 'plain'] as const) {
  test(`of every ${kind}, a reader view keeps each figure in its sentence, and no line ends far short`, async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000)
    const lost: string[] = []
    const short: string[] = []
    const apart: string[] = []
    const wrong = new Set<string>()
    let kept = 0
    let judged = 0
    for (const slug of await slugsOfStudies(request)) {
      const path = kind === 'plain' ? `${slug}/plain` : slug
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`/studies/${path}`)
      const numbers = await page.evaluate(wordsOfNumbers)
      const sentences = await page.evaluate(sentencesWithNumbers)
      const read = await page.evaluate<string>(
        `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse()?.textContent ?? '' })()`,
      )
      const words = read.replace(/\s+/g, ' ')
      lost.push(
        ...[...sentences, ...numbers].filter((one) => !words.includes(one)).map((one) => `${path}: ${one}`),
      )
      kept += numbers.filter((one) => words.includes(one)).length
      const copies = new Set<string>()
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        if (kind === 'summary') copies.add(await bottomLineCopied(page, slug))
        const ends = await page.evaluate(shortLines, 120)
        short.push(...ends.map((one) => `${path} at ${width} pixels: ${one}`))
        const marks = await page.evaluate(marksApart)
        apart.push(...marks.map((one) => `${path} at ${width} pixels: ${one}`))
      }
      for (const copied of copies) {
        const verdicts = await verdictsOf(request, copied, slug)
        judged += verdicts.length
        for (const { verdict, text } of verdicts)
          // Words that are not compared ("by the same count") are quoted back; which those are, a test of the verifier lists.
          if (!['match', 'match-after-rounding', 'unread'].includes(verdict ?? ''))
            wrong.add(`${slug}: ${text}`)
      }
    }
    expect.soft(lost).toEqual([])
    expect.soft(short).toEqual([])
    expect.soft(apart, 'marks on another line than their number').toEqual([])
    expect.soft(kept).toBeGreaterThan(kind === 'summary' ? 600 : 300)
    if (kind === 'plain') return
    // The bottom line, copied, is what `/verify` finds borne out, all but the one listed.
    expect.soft([...wrong]).toEqual(beyondTheRecord)
    expect.soft(judged).toBeGreaterThan(75)
  })
}

/** Returns the first paragraph as a reader copies it, which is the sentence as seen. */
async function bottomLineCopied(page: Page, slug: string): Promise<string> {
  const line = page.locator('.article p').first()
  const copied = await line.evaluate(copiedFrom)
  const seen = (await line.evaluate((one) => one.textContent)).replace(/\s+/g, ' ').trim()
  expect(copied, slug).toBe(seen)
  return copied
}

/** Returns what the verifier says of each number of a text. */
async function verdictsOf(request: APIRequestContext, text: string, study: string) {
  const { numbers } = await (
    await request.get(`/api/v1/verify?${new URLSearchParams({ text, study })}`)
  ).json()
  return (numbers as { verdict?: string; text: string }[]).filter(({ verdict }) => verdict !== undefined)
}

for (const width of [1280, 360]) {
  test(`every mark can be hit at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(flagship)
    expect(await page.evaluate(marksHardToHit)).toEqual([])
  })
}

test('marks are quiet until a reader asks for them: a disagreement alone is marked', async ({ page }) => {
  await page.goto(flagship)
  const shaped = () =>
    page
      .locator('.source-of')
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one, '::after').maskImage !== 'none')
          .map((one) => one.closest('[data-mark]')?.getAttribute('data-mark')),
      )
  const resting = await shaped()
  expect(resting.length).toBeGreaterThan(0)
  expect(new Set(resting)).toEqual(new Set(['disagrees']))
  const line = page.locator('.show-marks')
  await expect(line).toContainText(
    /^Of the \d+ results quoted here, \d+ were recomputed, .* in disagreement\./,
  )
  await line.getByLabel('Show marks').check()
  expect(new Set(await shaped())).toEqual(
    new Set(['recomputed', 'consistent', 'cannot-be-checked', 'disagrees']),
  )
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } })

  test('the words of a number open its note', async ({ page }) => {
    await page.goto(flagship)
    const number = page.locator('.datum', { hasText: '24.7' }).first()
    const [box] = await number.evaluate((one) => [...one.getClientRects()].map(({ x, y }) => ({ x, y })))
    if (!box) throw new Error('The number is not on the page.')
    await page.touchscreen.tap(box.x + 30, box.y + 12)
    await expect(page.getByRole('dialog', { name: 'Duration of response' })).toBeVisible()
  })
})

for (const [width, height] of [
  [1280, 800],
  [360, 740],
  [320, 256],
] as const) {
  test(`a note never covers its number, and all of it can be reached, at ${width} by ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(flagship)
    const marks = page.locator('.article p .source-of')
    for (const [place, block] of [
      [0, 'start'],
      [3, 'center'],
      [8, 'end'],
      [20, 'center'],
    ] as const) {
      const mark = marks.nth(place)
      await mark.evaluate((one, at) => one.scrollIntoView({ block: at }), block)
      await mark.press('Enter')
      const note = page.locator('.card:popover-open')
      await expect(note).toBeFocused()
      const own = await mark.elementHandle()
      const fault = await note.evaluate((card, asked) => {
        const opener = document.querySelector(`[popovertarget="${card.id}"]`)?.closest('.datum')
        const box = card.getBoundingClientRect()
        // Another number of the page may open the same note: it is the one that was asked about that must stay in sight.
        const number = asked instanceof Element ? asked.closest('.datum') : null
        const boxes = [...(number?.getClientRects() ?? [])].filter(
          ({ bottom, top }) => bottom > 0 && top < innerHeight,
        )
        const covered = boxes.filter(
          ({ left, right, top, bottom }) =>
            left < box.right && right > box.left && top + 3 < box.bottom && bottom - 3 > box.top,
        )
        const inside =
          box.left >= 0 && box.right <= innerWidth && box.top >= -1 && box.bottom <= innerHeight + 1
        const scrolls =
          card.scrollHeight <= card.clientHeight + 1 || getComputedStyle(card).overflowY === 'auto'
        return { covered: covered.length, inside, scrolls, isTall: box.height >= 72, opener: opener !== null }
      }, own)
      expect(fault, `mark ${place}`).toEqual({
        covered: 0,
        inside: true,
        scrolls: true,
        isTall: true,
        opener: true,
      })
      await page.keyboard.press('Escape')
      await expect(mark).toBeFocused()
    }
  })
}

test('a note is gone once the focus has left it, and hides nothing that has the focus', async ({ page }) => {
  await page.goto(flagship)
  await page.locator('.article p .source-of').first().press('Enter')
  const note = page.getByRole('dialog', { name: 'Objective response' })
  await expect(note).toBeFocused()
  for (const name of ['Chen 2023', /^All \d+ checks$/, /^All \d+ sources$/, 'Close']) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(name)
  }
  await page.keyboard.press('Tab')
  // One stop a paragraph: the next is in another, and no longer in the note.
  await expect(page.locator('.article :focus')).toHaveCount(1)
  await expect(page.locator('.card :focus')).toHaveCount(0)
  await expect(page.locator('.card:popover-open')).toHaveCSS('opacity', '0')
  await expect(page.locator('.card:popover-open')).toHaveCSS('pointer-events', 'none')
})
