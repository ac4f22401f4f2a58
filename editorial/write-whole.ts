import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file whole or not at all: a half-written one is never seen. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const trial = `${file}-${process.pid}`
  try {
    writeFileSync(trial, text)
    renameSync(trial, file)
  } catch (error) {
    rmSync(trial, { force: true })
    throw error
  }
}
