import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { rateStoreFrom } from './rate-limit.mjs'
import { sharedRateLimiter } from './shared-rate.mjs'

const program = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0)

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** Starts a store of its own on the loopback, which keeps nothing. */
function startStore(port: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rate-store-'))
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const child = spawn(program ?? '', options, { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  onTestFinished(stop)
  return stop
}

function limiterAt(port: number, rate = { requests: 3, seconds: 60 }) {
  const told: unknown[] = []
  const limiter = sharedRateLimiter(rate, `redis://127.0.0.1:${port}`, ({ event }) => told.push(event))
  onTestFinished(() => limiter.stop())
  return { limiter, told }
}

async function until(claim: () => boolean) {
  for (let tries = 0; tries < 400 && !claim(); tries += 1) await pause(25)
  expect(claim()).toBe(true)
}

test.skipIf(program === undefined)(
  'a visitor of two servers has one share, which is full again when its window ends',
  async () => {
    const port = await freePort()
    startStore(port)
    const [one, other] = [limiterAt(port), limiterAt(port)]
    await until(() => one.limiter.isShared() && other.limiter.isShared())
    const asked = []
    for (const { limiter } of [one, other, one, other, one])
      asked.push(await limiter.take('192.0.2.1', performance.now()))
    expect(asked.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ])
    expect(asked[3]?.retryIn).toBeGreaterThan(50)
    expect(await other.limiter.take('192.0.2.2', performance.now())).toMatchObject({
      allowed: true,
      remaining: 2,
    })

    const short = limiterAt(port, { requests: 1, seconds: 1 })
    await until(() => short.limiter.isShared())
    expect((await short.limiter.take('192.0.2.3', 0)).allowed).toBe(true)
    expect((await short.limiter.take('192.0.2.3', 0)).allowed).toBe(false)
    await pause(1100)
    expect((await short.limiter.take('192.0.2.3', 0)).allowed).toBe(true)
  },
)

test.skipIf(program === undefined)(
  'when the store ends each server counts by itself, and together again when it is back',
  async () => {
    const port = await freePort()
    const end = startStore(port)
    const { limiter, told } = limiterAt(port)
    await until(() => limiter.isShared())
    await limiter.take('192.0.2.1', 0)
    await end()
    await until(() => !limiter.isShared())
    const began = performance.now()
    const turns = []
    for (let asked = 0; asked < 4; asked += 1) turns.push(await limiter.take('192.0.2.1', 0))
    expect(turns.map(({ allowed }) => allowed)).toEqual([true, true, true, false])
    // A visitor waits for no store: at most its patience, and that once at most.
    expect(performance.now() - began).toBeLessThan(3000)
    startStore(port)
    await until(() => limiter.isShared())
    expect((await limiter.take('192.0.2.9', 0)).remaining).toBe(2)
    expect(told.slice(-2)).toEqual(['rate-store-silent', 'rate-store-answers'])
  },
)

test('where there is no store at all, a server counts by itself and says so once', async () => {
  const { limiter, told } = limiterAt(await freePort())
  const turns = []
  for (let asked = 0; asked < 4; asked += 1) turns.push(await limiter.take('192.0.2.1', 0))
  expect(turns.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
    [true, 2],
    [true, 1],
    [true, 0],
    [false, 0],
  ])
  expect([limiter.isShared(), told]).toEqual([false, ['rate-store-silent']])
})

test('the setting is an address of a store, or nothing', () => {
  expect(rateStoreFrom(undefined)).toBeNull()
  expect(rateStoreFrom('rediss://user:pass@store.example:6380/2')).toBe(
    'rediss://user:pass@store.example:6380/2',
  )
  expect(() => rateStoreFrom('store.example')).toThrow(
    'RATE_STORE is "store.example"; expected a Redis or Valkey',
  )
})
