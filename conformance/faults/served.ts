import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/scripts/checks/free-port.mjs'
import { readManifest, type Manifest } from '@/server/manifest.mjs'
import { nginxConfig } from '@/server/nginx-config.mjs'

export type Served = { child: ChildProcess; port: number; home: string }

/** Starts a server of the live release, with further settings, and resolves once it answers questions. */
export async function serveRelease(env: Record<string, string> = {}, at?: number): Promise<Served> {
  const port = at ?? (await freePort())
  const child = spawn(process.execPath, ['server/serve.mjs'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_REQUESTS: '0', ...env },
    stdio: 'ignore',
  })
  const home = `http://127.0.0.1:${port}`
  await until(async () => (await ask(`${home}/api/health`)).status === 200)
  return { child, port, home }
}

/** Tells a server to stop, or kills it, and resolves when it has ended. */
export const end = ({ child }: Served, signal: NodeJS.Signals = 'SIGTERM') =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(null)
    child.once('exit', resolve)
    child.kill(signal)
  })

export type Answer = { status: number | null; body: string }

/** Asks once, over a connection of its own; a status of null is of an answer that was reset or never came. */
export const ask = (url: string) =>
  new Promise<Answer>((resolve) => {
    const asked = get(url, { agent: false, timeout: 60_000 }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part: string) => (body += part))
      answer.once('end', () => resolve({ status: answer.statusCode ?? null, body }))
      answer.once('error', () => resolve({ status: null, body }))
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve({ status: null, body: '' }))
  })

/** Waits until something is so; for a minute at most. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return
    await pause(200)
  }
  throw new Error('It was not so within a minute.')
}

export const nginxProgram = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)

/** Starts nginx as `npm run nginx` configures it, before some servers of the live release. */
export async function nginxBefore(apps: readonly Served[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nginx-'))
  const port = await freePort()
  const siteFolder = path.join(realpathSync('.denominator/live'), 'site')
  const own = nginxConfig(readManifest(siteFolder) as Manifest, {
    siteFolder,
    name: 'localhost',
    apps: apps.map((app) => `127.0.0.1:${app.port}`),
    listen: `127.0.0.1:${port}`,
    accessLog: path.join(folder, 'access.log'),
    errorLog: path.join(folder, 'error.log'),
  })
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  mkdirSync(path.join(folder, 'temporary'))
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `user root;\ndaemon off;\nmaster_process off;\npid ${folder}/pid;\nevents {}\nhttp {\n${places
      .map((name) => `${name}_temp_path ${folder}/temporary/${name};`)
      .join('\n')}\n${own}}\n`,
  )
  const args = ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'start.log')]
  const child = spawn(String(nginxProgram), args, { stdio: 'ignore' })
  const home = `http://127.0.0.1:${port}`
  await until(async () => (await ask(`${home}/`)).status === 200)
  return {
    home,
    stop: () => {
      child.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
