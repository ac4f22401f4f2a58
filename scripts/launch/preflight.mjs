import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { Stop } from './stop.mjs'

/**
 * Returns the port to serve on; stops unless it is a whole number from 1 to 65535.
 * @param {string | undefined} value of PORT
 */
export function portFrom(value) {
  if (value === undefined || value === '') return 3000
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port
  throw new Stop(`PORT is "${value}", but a port is a whole number from 1 to 65535.`)
}

/**
 * Stops when the port cannot be listened on.
 * @param {number} port
 * @param {string | undefined} host
 */
export async function checkPortFree(port, host) {
  const server = createServer()
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portStop(error, port)))
    server.listen({ port, host }, () => server.close(resolve))
  })
}

/**
 * Returns the sentence for a port that could not be listened on; any other error as it is.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
export function portStop(error, port) {
  if (error.code === 'EADDRINUSE') {
    return new Stop(
      `Port ${port} is taken by another program: stop that, or choose another, as in PORT=${port + 1} npm start.`,
    )
  }
  if (error.code === 'EACCES')
    return new Stop(`Port ${port} may not be used by this account: choose one from 1024 up.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Stop('HOST is not an address of this machine: leave it unset, or use 127.0.0.1.')
  }
  return error
}

/**
 * Stops when the project's folder cannot be written to. Tried with a real file, because permissions alone do not tell.
 * @param {string} root
 */
export function checkWritable(root) {
  const folder = path.join(root, '.denominator')
  const trial = path.join(folder, `.trial-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    // An empty file has a place on a full disk too.
    writeFileSync(trial, Buffer.alloc(4096))
    rmSync(trial)
  } catch (error) {
    const reason = /** @type {NodeJS.ErrnoException} */ (error).code
    if (reason === 'ENOSPC')
      throw new Stop(`The disk that ${root} lies on is full, and the site is built there: make room.`)
    throw new Stop(
      `The folder ${root} cannot be written to (${reason}), and the site is built there: make it writable.`,
    )
  }
}
