import { test as base, expect, type ConsoleMessage, type Page, type Request } from '@playwright/test'

/** What a page did that a reader was promised it would not do. */
type Faults = { consoleErrors: string[]; foreignRequests: string[]; cookies: string[] }

/** The promises that hold on every page, checked after every test: no console error, no other host, no cookie. */
export const test = base.extend<{ promises: void; expectedConsoleErrors: RegExp[] }>({
  /** Console errors that a test provokes on purpose, such as the browser's own report of a 404. */
  expectedConsoleErrors: [[], { option: true }],
  promises: [
    async ({ page, baseURL, expectedConsoleErrors }, run) => {
      const faults = watch(page, baseURL ?? '', expectedConsoleErrors)
      await run()
      faults.cookies.push(...(await page.context().cookies()).map(({ name }) => name))
      expect(faults).toEqual({ consoleErrors: [], foreignRequests: [], cookies: [] })
    },
    { auto: true },
  ],
})

export { expect }

function watch(page: Page, home: string, expected: RegExp[]): Faults {
  const faults: Faults = { consoleErrors: [], foreignRequests: [], cookies: [] }
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) faults.consoleErrors.push(text)
  }
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complain(message.text())
  })
  page.on('pageerror', (error) => complain(error.message))
  page.on('request', (request: Request) => {
    const url = request.url()
    if (!url.startsWith(home) && !url.startsWith('data:')) faults.foreignRequests.push(url)
  })
  return faults
}
