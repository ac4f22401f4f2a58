// `npm run readme:picture`: the picture at the head of README.md, the first screen of the first study as a reader meets it.
import './launch/node-version.mjs'
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium as browserType } from '@playwright/test'
import sharp from 'sharp'
import { chromium } from './checks/chromium.mjs'
import { freePort } from './checks/free-port.mjs'
import { prepare } from './launch/prepare.mjs'
import { runMain, Stop } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const page = '/studies/atezolizumab-asps'
const file = 'docs/first-screen.png'
const viewport = { width: 1280, height: 800 }
const maxBytes = 150_000

await runMain(async () => {
  await prepare(root, ['packages', 'client', 'database', 'site'])
  const executablePath = await chromium(root, console.log)
  const port = String(await freePort())
  const env = { ...process.env, PORT: port, HOST: '127.0.0.1', LOG_REQUESTS: '0' }
  const server = spawn(process.execPath, ['server/serve.mjs'], { cwd: root, env, stdio: 'ignore' })
  try {
    const address = `http://127.0.0.1:${port}${page}`
    await answering(address)
    const picture = await pictureOf(address, executablePath)
    if (picture.length > maxBytes)
      throw new Stop(
        `${file} would weigh ${picture.length} bytes; at most ${maxBytes} are kept in the repository.`,
      )
    await writeFile(`${root}/${file}`, picture)
    console.log(`${file}: ${viewport.width} by ${viewport.height}, ${picture.length} bytes`)
  } finally {
    server.kill('SIGTERM')
  }
})

/**
 * Waits until the page is served.
 * @param {string} address
 */
async function answering(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Stop(`${address} does not answer: is the build whole?`)
}

/**
 * @param {string} address
 * @param {string} executablePath
 */
async function pictureOf(address, executablePath) {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await browserType.launch({ executablePath, args })
  try {
    const tab = await browser.newPage({ viewport, colorScheme: 'light', locale: 'en-GB' })
    await tab.goto(address)
    await tab.evaluate(() => document.fonts.ready)
    // Text on paper has few colours: named in a palette they weigh a third, and look the same.
    return await sharp(await tab.screenshot())
      .png({ palette: true, colours: 128, dither: 0, effort: 10 })
      .toBuffer()
  } finally {
    await browser.close()
  }
}
