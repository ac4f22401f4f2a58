import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runBesideDatabase } from './beside-database.mjs'

test('what answers a waiting program installs nothing: it says what to run, and where', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'beside-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(path.join(root, 'package-lock.json'), '{"packages":{"node_modules/x":{"version":"2.0.0"}}}')
  await expect(runBesideDatabase(root, 'x.ts', [], { installs: false })).rejects.toThrow(
    `The packages in ${root} are not those of its package-lock.json: run "npm ci" there once`,
  )
})
