import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type DevelopmentServer = {
  home: string
  /** A copy of some of content/, which the server shows and saves to. */
  content: string
  stop: () => Promise<void>
}

const stampFile = 'generated/content-stamp.ts'

/** Starts what `npm run dev` starts once it has prepared the folder, on a copy of some studies, of their conditions and of the glossary. */
export async function startDevelopment(studies: string[], conditions: string[]): Promise<DevelopmentServer> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dev-')))
  const content = path.join(folder, 'content')
  const copied = [
    'glossary.yaml',
    'about.mdx',
    ...studies.map((slug) => `studies/${slug}`),
    ...conditions.map((id) => `conditions/${id}.mdx`),
  ]
  for (const name of copied) cpSync(`content/${name}`, path.join(content, name), { recursive: true })
  const database = path.join(folder, 'denominator.db')
  copyFileSync(path.join(realpathSync('.denominator/live'), 'denominator.db'), database)
  const stamp = readFileSync(stampFile)
  const port = await freePort()
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'editorial/dev.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: 'localhost',
      CONTENT_FOLDER: content,
      DATABASE_URL: `file:${database}`,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // The server has children of its own, which are to end with it.
    detached: true,
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (said += String(data)))
  const stop = async () => {
    await ended(server)
    writeFileSync(stampFile, stamp)
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; !said.includes('Ready in'); tries += 1) {
    if (server.exitCode !== null || tries > 600) {
      await stop()
      throw new Error(`The development server did not start:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { home: `http://localhost:${port}`, content, stop }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.pid === undefined || server.exitCode !== null) return resolve()
    server.once('exit', () => resolve())
    process.kill(-server.pid, 'SIGTERM')
  })
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
