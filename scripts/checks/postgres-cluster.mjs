import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.mjs'

/** Debian keeps each version's programs in a folder of its own. */
const debian = '/usr/lib/postgresql'

/** Returns the folder of the newest PostgreSQL's programs, or null where there is none. */
export function postgresPrograms() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
  return folders.find((folder) => folder !== '' && existsSync(path.join(folder, 'initdb'))) ?? null
}

/** PostgreSQL refuses to run as root: its own user, else nobody, takes its place. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * Starts a server of its own in a temporary folder, on the loopback alone and at a free port, and returns its address and what stops
 * it and removes all of it.
 * @param {string} programs the folder of its programs
 */
export async function startCluster(programs) {
  const folder = mkdtempSync(path.join(tmpdir(), 'denominator-postgres-'))
  const user = unprivileged()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = path.join(folder, 'data')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const password = path.join(folder, 'password')
  writeFileSync(password, 'denominator', { mode: 0o600 })
  if (user.uid !== undefined) chownSync(password, user.uid, user.gid)
  // A locale of a language, as a server has it that somebody set up: what must sort by bytes has to say so itself.
  const wanted = [
    '-D',
    data,
    '-U',
    'denominator',
    '-A',
    'scram-sha-256',
    '--pwfile',
    password,
    '-E',
    'UTF8',
    '--no-sync',
  ]
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [...wanted, '--locale-provider=icu', '--icu-locale=en-GB', '--locale=C'],
    {
      ...user,
      encoding: 'utf8',
      cwd: folder,
    },
  )
  if (made.status !== 0) {
    remove()
    throw new Error(`The PostgreSQL server for the tests could not be made: ${made.stderr}`)
  }
  const port = await freePort()
  // What is lost with the machine is thrown away at the end in any case.
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=60',
    'listen_addresses=127.0.0.1',
  ]
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((one) => ['-c', one])],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4000)))
  const ended = new Promise((resolve) => server.once('close', resolve))
  const stop = async () => {
    // A fast end: it takes open transactions back and waits for nobody.
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT')
    await ended
    remove()
  }
  for (let tries = 0; !said.includes('ready to accept connections'); tries += 1) {
    if (server.exitCode !== null || tries === 300) {
      await stop()
      throw new Error(`The PostgreSQL server for the tests did not start: ${said}`)
    }
    await pause(100)
  }
  return { url: `postgresql://denominator:denominator@127.0.0.1:${port}/postgres`, pid: server.pid, stop }
}
