import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const gate = fileURLToPath(new URL('launch/node-version.mjs', import.meta.url))

/** Runs the gate as if Node were of another version. */
function passes(version: string) {
  const disguise = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); import('${gate}')`
  const { status, stderr } = spawnSync(process.execPath, ['-e', disguise], { encoding: 'utf8' })
  return { status, stderr }
}

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s is let through', (version) => {
  expect(passes(version).status).toBe(0)
})

test.each(['20.18.3', '18.20.0', '8.17.0'])('Node %s is refused in one sentence', (version) => {
  const sentence = `Denominator needs Node 20.19 or later, and this is Node ${version}.\n`
  expect(passes(version)).toEqual({ status: 1, stderr: sentence })
})
