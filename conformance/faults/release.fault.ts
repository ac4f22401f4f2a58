import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDatabase } from '@/editorial/fill-database'
import { temporarySite } from '@/editorial/fixtures/temporary-site'
import { PrismaClient } from '@/generated/prisma/client'
import { storedContentHash } from '@/queries/database-state'
import { libsqlAdapter, readingPragmas } from '@/queries/libsql-adapter'
import { ask, end, nginxBefore, nginxProgram, serveRelease, until, type Answer, type Served } from './served'

const study = '/studies/atezolizumab-asps'
const claim = (number: number) =>
  `/api/v1/verify?study=atezolizumab-asps&text=${encodeURIComponent(`Of patients ${'37% responded, median 20.8 months. '.repeat(20)} ${number}`)}`

describe('a server of the release', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveRelease()
  })
  afterAll(() => end(served))

  test('one visitor who asks 590 heavy questions at once is answered or told to wait, and pages are sent meanwhile', async () => {
    const order: string[] = []
    const questions = Array.from({ length: 590 }, async (_, at) => {
      const { status } = await ask(served.home + claim(at))
      order.push('question')
      return status
    })
    await pause(200)
    for (let page = 0; page < 20; page += 1) {
      expect((await ask(served.home + study)).status).toBe(200)
      order.push('page')
    }
    expect((await ask(`${served.home}/api/health/live`)).status).toBe(200)
    const statuses = await Promise.all(questions)
    expect(statuses.filter((status) => status !== 200 && status !== 503 && status !== 429)).toEqual([])
    expect(statuses).toContain(200)
    // The last question was answered after the pages.
    expect(order.lastIndexOf('question')).toBeGreaterThan(order.lastIndexOf('page'))
    await until(async () => (await ask(`${served.home}/api/health`)).status === 200)
  })

  test('another time zone and another language of the machine change no byte of an answer', async () => {
    const elsewhere = await serveRelease({
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    })
    const addresses = [
      '/search?q=interval%20IN%20title',
      '/verify?study=atezolizumab-asps&text=28%20months',
      '/compare?studies=casps,atezolizumab-asps',
      '/studies?phase=2',
      '/api/v1/results?limit=100',
      '/api/v1/studies?updatedSince=2026-11-01',
    ]
    for (const address of addresses) {
      const [here, there] = [await ask(served.home + address), await ask(elsewhere.home + address)]
      expect([address, there]).toEqual([address, here])
      expect(here.status).toBe(200)
    }
    await end(elsewhere)
  })

  test('the process that answers, killed in the middle, is there again, and no page is missed', async () => {
    const child = Number(
      readFileSync(`/proc/${served.child.pid}/task/${served.child.pid}/children`, 'utf8')
        .trim()
        .split(' ')[0],
    )
    process.kill(child, 'SIGKILL')
    for (let page = 0; page < 20; page += 1) expect((await ask(served.home + study)).status).toBe(200)
    await until(async () => (await ask(`${served.home}/search?q=response`)).status === 200)
  })
})

test('the records imported anew are those of the release, to the last row', async () => {
  const site = await temporarySite()
  const { findings } = await fillDatabase({ ...site, contentDir: 'content' })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const hashOf = async (url: string) => {
    const client = new PrismaClient({ adapter: libsqlAdapter(url, readingPragmas) })
    const hash = await storedContentHash(client)
    await client.$disconnect()
    return hash
  }
  const released = `file:${path.join(realpathSync('.denominator/live'), 'denominator.db')}`
  expect(await hashOf(site.databaseUrl)).toBe(await hashOf(released))
})

test.skipIf(nginxProgram === undefined)(
  'two servers behind nginx, stopped and started one after the other and one of them killed, fail no request',
  async () => {
    const apps = [await serveRelease({ TRUST_PROXY: '1' }), await serveRelease({ TRUST_PROXY: '1' })]
    const nginx = await nginxBefore(apps)
    const answers: [string, Answer['status']][] = []
    let isDone = false
    const addresses = [study, '/search?q=response', '/nothing', '/api/v1/studies', `${study}.csv`]
    const readers = Array.from({ length: 6 }, async (_, reader) => {
      for (let turn = reader; !isDone; turn += 1) {
        const address = addresses[turn % addresses.length] ?? study
        const { status } = await ask(nginx.home + address)
        answers.push([address, status])
        // Of what is answered per request one address may ask 600 times a minute; six readers stay below it.
        await pause(300)
      }
    })
    const again = async (at: number, signal: NodeJS.Signals) => {
      const app = apps[at] as Served
      await end(app, signal)
      await pause(1000)
      apps[at] = await serveRelease({ TRUST_PROXY: '1' }, app.port)
      await pause(2500)
    }
    await again(0, 'SIGTERM')
    await again(1, 'SIGTERM')
    await again(0, 'SIGKILL')
    isDone = true
    await Promise.all(readers)
    nginx.stop()
    await Promise.all(apps.map((app) => end(app)))
    expect(answers.length).toBeGreaterThan(60)
    const failed = answers.filter(([address, status]) => status !== (address === '/nothing' ? 404 : 200))
    expect(failed).toEqual([])
  },
)

test('the file that says where to report a weakness holds for another month', () => {
  const [, day = ''] = /^Expires: (.+)$/m.exec(readFileSync('public/.well-known/security.txt', 'utf8')) ?? []
  expect(Date.parse(day)).toBeGreaterThan(Date.now() + 30 * 86_400_000)
})
