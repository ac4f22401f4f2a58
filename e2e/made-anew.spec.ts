import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { withoutScripts } from '../server/script-free-html.mjs'

const build = '.next'
const copy = '.denominator/made-anew'
const prerendered = /\.(?:html|body|rsc|meta)$/
/** Caches of the compiler, and what only it reads. */
const left = /^(?:cache|types|dev|turbopack|trace|diagnostics)/

test.afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Shares the prerendered files, of which there are thousands, as releases do: what is made anew must leave them alone. */
function copyOfBuild(): void {
  rmSync(copy, { recursive: true, force: true })
  cpSync(build, copy, {
    recursive: true,
    filter: (source) => !left.test(path.relative(build, source)) && !prerendered.test(source),
  })
  for (const name of readdirSync(path.join(build, 'server/app'), { recursive: true, encoding: 'utf8' })) {
    if (!prerendered.test(name)) continue
    mkdirSync(path.dirname(path.join(copy, 'server/app', name)), { recursive: true })
    linkSync(path.join(build, 'server/app', name), path.join(copy, 'server/app', name))
  }
}

/** Returns what readers are sent of an address, and what it was made from. */
function keptOf(folder: string, address: string) {
  const name = path.join(folder, 'server/app', address === '/' ? 'index' : address)
  const { headers } = JSON.parse(readFileSync(`${name}.meta`, 'utf8')) as { headers: Record<string, string> }
  const { 'x-next-cache-tags': inputs, ...others } = headers
  return {
    text: existsSync(`${name}.html`)
      ? withoutScripts(readFileSync(`${name}.html`, 'utf8'))
      : readFileSync(`${name}.body`, 'base64'),
    // In the order in which they were read, which is by chance.
    inputs: inputs?.split(',').sort(),
    headers: Object.entries(others).filter(([header]) => !header.startsWith('x-next')),
  }
}

test('an address of every kind, made anew from what it was made from, is what the build made of it', async () => {
  test.setTimeout(240_000)
  copyOfBuild()
  const { routes } = JSON.parse(readFileSync(`${build}/prerender-manifest.json`, 'utf8')) as {
    routes: Record<string, { srcRoute: string | null }>
  }
  const asked = new Map([
    ['/', '/'],
    ['/llms.txt', '/llms.txt'],
  ])
  for (const [address, { srcRoute }] of Object.entries(routes))
    if (srcRoute?.includes('[') && !asked.has(srcRoute)) asked.set(srcRoute, address)
  expect(asked.size).toBeGreaterThan(15)
  const inputs = path.join(copy, 'inputs.json')
  writeFileSync(inputs, '{}')
  const before = new Map([...asked.values()].map((address) => [address, keptOf(copy, address)]))

  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['server/render-changed.mjs', inputs, inputs, ...asked.values()],
    {
      env: {
        ...process.env,
        DENOMINATOR_BUILD: copy,
        NODE_ENV: 'production',
        DATABASE_URL: `file:${path.resolve('.denominator/live/denominator.db')}`,
      },
    },
  )
  expect(stdout).toContain(`Made ${asked.size} addresses anew, dropped 0.`)
  for (const [address, kept] of before) expect.soft(keptOf(copy, address), address).toEqual(kept)
})
