import { spawn, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { flagship } from './support/pages'

// Whoever runs the framework's own server on a build gets pages as free of scripts as the published ones. A release leaves them out of
// its copy of the build.
let server: ChildProcess
let home = ''

test.beforeAll(async () => {
  const release = realpathSync('.denominator/live')
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
  home = `http://127.0.0.1:${port}`
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1']
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: `file:${path.join(release, 'denominator.db')}`,
  }
  server = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const answers = () =>
    fetch(home).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(answers, { timeout: 20_000 }).toBe(200)
})
test.afterAll(() => {
  server.kill('SIGTERM')
})

for (const address of ['/', flagship, `${flagship}/data`]) {
  test(`next start serves ${address} without scripts and under the same policy`, async () => {
    // Twice: from the disk, and from what Next then keeps in memory.
    for (const _ of ['disk', 'memory']) {
      const answer = await fetch(home + address)
      const html = await answer.text()
      expect(html).toContain('<main')
      expect(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toBe(null)
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
      expect(answer.headers.get('x-powered-by')).toBe(null)
    }
  })
}
