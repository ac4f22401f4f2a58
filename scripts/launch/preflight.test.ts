import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkPortFree, checkWritable, portFrom, portStop } from './preflight.mjs'

test('the port is 3000 unless PORT says another', () => {
  expect([portFrom(undefined), portFrom(''), portFrom('8080'), portFrom('65535')]).toEqual([
    3000, 3000, 8080, 65535,
  ])
})

test.each(['0', '65536', '-1', '80.5', '8o80', ' 80', '1e3', '0x50'])(
  'PORT=%s is refused in a sentence',
  (value) => {
    expect(() => portFrom(value)).toThrow(`PORT is "${value}", but a port is a whole number from 1 to 65535.`)
  },
)

test('a taken port is named, with a way out', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  await expect(checkPortFree(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is taken by another program: stop that, or choose another, as in PORT=${port + 1} npm start.`,
  )
  await new Promise((resolve) => taken.close(resolve))
  await expect(checkPortFree(port, '127.0.0.1')).resolves.toBeUndefined()
})

const errorOf = (code: string) => Object.assign(new Error(code), { code })

test('a port that needs more rights, and a host that is not here, are named too', () => {
  expect(portStop(errorOf('EACCES'), 80).message).toBe(
    'Port 80 may not be used by this account: choose one from 1024 up.',
  )
  expect(portStop(errorOf('EADDRNOTAVAIL'), 80).message).toContain('HOST is not an address of this machine')
})

test('a folder that cannot hold the site is named with the reason', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'unwritable-'))
  // Permissions do not stop the superuser, a file in the folder's place stops anyone.
  writeFileSync(path.join(folder, '.denominator'), '')
  expect(() => checkWritable(folder)).toThrow(/^The folder .*unwritable-.* cannot be written to \(E[A-Z]+\)/)
  rmSync(folder, { recursive: true })
})
