import { Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { jsonLog } from './log.mjs'

/** A reader of the log that keeps what it is given, or does to each part what it is told. */
function reader(write: (done: (error?: Error) => void) => void = (done) => done()) {
  let text = ''
  const stream = new Writable({
    write: (part, _encoding, done) => {
      text += String(part)
      write(done)
    },
  })
  return { stream, text: () => text }
}

test('an event is one line of JSON, whatever its words try', () => {
  const { stream, text } = reader()
  const { log, flush } = jsonLog(stream)
  log({ event: 'a', path: '/x\n{"level":"error","event":"forged"}\r\n\u2028\u001b[31m' })
  log({ event: 'b' })
  flush()
  const lines = text().trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['a', 'b'])
  expect(text()).not.toContain('\u001b')
})

test('a reader of the log that has gone does not end the server', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const { stream } = reader((done) => done(gone))
  const { log, flush } = jsonLog(stream)
  for (let event = 0; event < 3; event += 1) {
    log({ event })
    flush()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(stream.destroyed).toBe(true)
})

test('events wait a moment for one another, and are written without being asked for', async () => {
  vi.useFakeTimers()
  try {
    const { stream, text } = reader()
    const { log } = jsonLog(stream)
    log({ event: 'a' })
    log({ event: 'b' })
    expect(text()).toBe('')
    vi.runAllTimers()
    expect(text().match(/\n/g)).toHaveLength(2)
  } finally {
    vi.useRealTimers()
  }
})
