import { flagship, htmlReader, slugsOfStudies } from './support/pages'
import { expect, test } from './support/reader'

test('a number is the same string in the data table and in the CSV of every study', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const htmlOf = htmlReader(baseURL)
  for (const slug of await slugsOfStudies(request)) {
    const rows = parseCsv(await (await request.get(`/studies/${slug}.csv`)).text())
    const tables = await page.evaluate(
      (html) =>
        [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table tbody[id]')].map(
          (body) => ({
            id: body.id,
            words: body.querySelector('tr')?.textContent?.replaceAll('\u00a0', ' ') ?? '',
          }),
        ),
      await htmlOf(`/studies/${slug}/data`),
    )
    const shown = rows.filter(({ shown: isShown }) => isShown === 'yes')
    expect(shown.length, slug).toBe(tables.length)
    for (const row of shown) {
      const inTable = tables.find(({ id }) => id === row['result'])?.words ?? ''
      const parts = ['value_printed', 'count', 'low_printed', 'high_printed', 'p_printed'].map(
        (name) => row[name],
      )
      for (const part of parts) {
        const printed = part?.replace('-', '\u2212')
        if (printed && /\d/.test(printed)) expect(inTable, `${slug} ${row['result']}`).toContain(printed)
      }
    }
  }
})

test('every number of the summary leads to a row that says the same', async ({ page }) => {
  await page.goto(flagship)
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll('.datum')].map((number) => {
      const mark = number.querySelector('button')
      const card = document.getElementById(mark?.getAttribute('popovertarget') ?? '')
      const links = [...(card?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '')
      return {
        digits: number.textContent.match(/\d[\d.]*\d|\d/g) ?? [],
        row: links.find((href) => href.includes('/data#'))?.split('#')[1],
      }
    }),
  )
  await page.goto(`${flagship}/data`)
  const wrong: string[] = []
  for (const { digits, row } of numbers) {
    if (row === undefined) continue
    const words = await page.evaluate((id) => document.getElementById(id)?.textContent ?? '', row)
    for (const number of digits) if (!words.includes(number)) wrong.push(`${number} is not in ${row}`)
  }
  expect(numbers.length).toBeGreaterThan(40)
  expect(wrong).toEqual([])
})

/** Reads a CSV by RFC 4180 into rows by column name. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  const [head = [], ...body] = rows.filter((cells) => cells.length > 1)
  return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])))
}
