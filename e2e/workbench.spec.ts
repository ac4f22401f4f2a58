import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect as expectNow, test, type Page } from '@playwright/test'
import { accessFaults } from './support/access-faults'
import { startDevelopment, type DevelopmentServer } from './support/development-server'

// One server for all: starting it takes longer than what is done with it.
test.describe.configure({ mode: 'serial', timeout: 300_000 })
// The development server compiles a page when it is first asked for, beside whatever else runs.
const expect = expectNow.configure({ timeout: 60_000 })

const slug = 'casps'
const condition = 'alveolar-soft-part-sarcoma'
let server: DevelopmentServer
let text = ''
const fileOf = (name: string) => path.join(server.content, name)
const summary = `studies/${slug}/summary.mdx`

test.beforeAll(async () => {
  test.setTimeout(300_000)
  server = await startDevelopment([slug, 'atezolizumab-asps'], [condition])
  text = readFileSync(fileOf(summary), 'utf8')
})
test.afterAll(async () => {
  await server?.stop()
})

const editor = (page: Page) => page.getByRole('textbox', { name: `Text of content/${summary}` })
const preview = (page: Page) => page.frameLocator('iframe[title="The page as readers will see it"]')

test('type, complete, see the error, mend it, see the page, save', async ({ page }) => {
  await page.goto(`${server.home}/workbench/${slug}/summary`)
  await expect(editor(page)).toBeVisible()
  await expect(page.getByText('No finding in this text.')).toBeVisible()
  await expect(preview(page).locator('article.article .datum').first()).toBeVisible()

  await test.step('a tag is completed with the names of the record, by keyboard alone', async () => {
    await editor(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\nThe response was <Res')
    const offers = page.getByRole('listbox')
    await expect(offers.getByRole('option', { name: /^Result/ })).toBeVisible()
    // The editor takes no key for a choice that comes before one could have read the list.
    await page.waitForTimeout(200)
    await page.keyboard.press('Enter')
    await expect(offers.getByRole('option', { name: /^objective-response/ }).first()).toBeVisible()
    await page.keyboard.type('objective-response-at')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('.')
  })

  await test.step('the error is that of the check, in its place, and the page still stands', async () => {
    const findings = page
      .getByRole('complementary')
      .getByRole('listitem')
      .filter({ hasText: 'names no outcome' })
    await expect(findings).toContainText('of="objective-response-at" names no outcome or result.')
    await expect(page.locator('.cm-lintRange-error')).toBeVisible()
    await expect(preview(page).locator('mark.prose-problem')).toBeVisible()
  })

  await test.step('mended, it prints what the record holds', async () => {
    await page
      .getByRole('button', { name: /^Line \d+, column/ })
      .first()
      .click()
    await page.keyboard.press('Control+End')
    const written = 'objective-response-at" />.'
    for (let back = 0; back < written.length; back += 1) await page.keyboard.press('Backspace')
    const id = /<Result of="([^"]+)" show="count/.exec(text)?.[1] ?? ''
    await page.keyboard.insertText(`${id}" show="count" />.`)
    await expect(page.getByText('No finding in this text.')).toBeVisible()
    await expect(preview(page).getByText(/The response was\s+\d+\s+of\s+\d+/)).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(
      page.getByRole('heading', { name: 'At the cursor' }).locator('..').locator('blockquote'),
    ).toBeVisible()
  })

  await test.step('Tab leaves the editor', async () => {
    await page.keyboard.press('Tab')
    await expect(editor(page)).not.toBeFocused()
  })

  await test.step('it is saved to the file, whole', async () => {
    await editor(page).focus()
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/^Saved at/)).toBeVisible()
    expect(readFileSync(fileOf(summary), 'utf8')).toMatch(
      /\nThe response was <Result of="[^"]+" show="count" \/>\.\n?$/,
    )
    expect(readdirSync(path.dirname(fileOf(summary))).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

test('what another wrote meanwhile is shown beside what was typed, and written over by nobody', async ({
  page,
}) => {
  await page.goto(`${server.home}/workbench/${slug}/summary`)
  await expect(page.getByText('No finding in this text.')).toBeVisible()
  await editor(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nMine.')
  const theirs = `${readFileSync(fileOf(summary), 'utf8')}\nTheirs.\n`
  writeFileSync(fileOf(summary), theirs)
  await page.keyboard.press('Control+s')
  const conflict = page.getByRole('alert').filter({ hasText: 'The file was changed on disk' })
  await expect(conflict).toContainText('Theirs.')
  await expect(conflict).toContainText('Mine.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Not saved: the file has changed on disk.')).toBeVisible()
  expect(readFileSync(fileOf(summary), 'utf8')).toBe(theirs)
  expect(await accessFaults(page)).toEqual([])

  await conflict.getByRole('button', { name: 'Take the version on disk' }).click()
  await expect(editor(page)).toContainText('Theirs.')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Saved at/)).toBeVisible()
  expect(readFileSync(fileOf(summary), 'utf8')).toMatch(/\nMine\.\n?$/)
})

test('what may not be saved is refused in a sentence, and nothing is written', async ({ page }) => {
  const before = readFileSync(fileOf(summary), 'utf8')
  const send = async (data: unknown, headers: Record<string, string> = {}) => {
    const answer = await page.request.post(`${server.home}/workbench/text`, {
      data: typeof data === 'string' ? data : JSON.stringify(data),
      headers: { 'content-type': 'application/json', origin: server.home, ...headers },
    })
    return [answer.status(), ((await answer.json()) as { kind: string }).kind]
  }
  const asked = { slug, kind: 'summary', text: 'x', base: null }
  expect(await send(asked)).toEqual([409, 'conflict'])
  expect(await send(asked, { origin: 'http://elsewhere.example' })).toEqual([403, 'refused'])
  expect(await send(asked, { 'sec-fetch-site': 'cross-site' })).toEqual([403, 'refused'])
  expect(await send('x', { 'content-type': 'text/plain' })).toEqual([415, 'refused'])
  for (const wrong of ['{', {}, { ...asked, kind: 'record' }, { ...asked, more: 1 }])
    expect(await send(wrong)).toEqual([400, 'refused'])
  for (const name of ['../casps', 'none', '..'])
    expect(await send({ ...asked, slug: name })).toEqual([422, 'refused'])
  expect(readFileSync(fileOf(summary), 'utf8')).toBe(before)
})

test('what is saved in any file of content/ shows in the open page, and so does an error', async ({
  page,
}) => {
  const replace = (name: string, from: string | RegExp, to: string) => {
    const old = readFileSync(fileOf(name), 'utf8')
    const next = old.replace(from, to)
    expect(next, name).not.toBe(old)
    writeFileSync(fileOf(name), next)
  }
  /** Opens a page, saves a change, and waits until the page has it of its own accord: it may load itself anew. */
  const shows = async (address: string, words: string, save: () => void) => {
    await test.step(`${address} shows ${words}`, async () => {
      await page.goto(`${server.home}${address}`)
      await expect(page.getByText(words).first()).toBeHidden()
      save()
      await expect(page.getByText(words).first()).toBeVisible()
    })
  }
  const study = `studies/${slug}`
  await shows(`/${study}`, 'A sentence just saved.', () => {
    writeFileSync(fileOf(summary), `${text.trimEnd()}\n\nA sentence just saved.\n`)
  })
  await shows(`/${study}`, 'CASPS as the record now says', () => {
    replace(`${study}/record.yaml`, /^title: .*$/m, 'title: CASPS as the record now says')
  })
  await shows(`/${study}`, 'names no outcome or result', () => {
    replace(summary, 'A sentence just saved.', 'A sentence with <Result of="no-such-thing" />.')
  })
  writeFileSync(fileOf(summary), text)
  await shows(`/${study}/plain`, 'Plain words just saved.', () => {
    replace(`${study}/plain.mdx`, /\n*$/, '\n\nPlain words just saved.\n')
  })
  await shows('/glossary', 'A meaning just saved.', () => {
    replace(
      'glossary.yaml',
      /How many more or fewer people of a given number have an event/,
      'A meaning just saved. People',
    )
  })
  await shows(`/conditions/${condition}`, 'A disease just told.', () => {
    replace(`conditions/${condition}.mdx`, /\n*$/, '\n\nA disease just told.\n')
  })
})

test('nothing of the workbench is in what readers are sent, nor in the build behind it', () => {
  const release = realpathSync('.denominator/live')
  const files = readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const code = files
    .map((entry) => path.join(entry.parentPath, entry.name))
    // A trace (`.nft.json`) lists what a route could read of the project, by name, and holds none of it.
    .filter((file) => /\.(?:js|mjs|css|html|json|rsc|txt)$/.test(file) && !file.endsWith('.nft.json'))
  expect(code.length).toBeGreaterThan(100)
  const signs = ['workbench-editor', 'workbench/text', 'cm-lintRange', 'cm-tooltip-autocomplete']
  const holding = code.filter((file) => signs.some((sign) => readFileSync(file, 'utf8').includes(sign)))
  expect(holding).toEqual([])
  expect(existsSync('app/workbench/page.dev.tsx')).toBe(true)
})
