import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `npm run test:faults`: what takes a minute, or a whole release, and so is no part of `npm test`. One file after the other: each of them
// needs the machine.
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const production = { NODE_ENV: 'production' } as const
Object.assign(process.env, production)

export default defineConfig({
  root,
  resolve: { alias: { '@': root, 'server-only': `${root}/node_modules/server-only/empty.js` } },
  test: {
    include: ['conformance/faults/*.fault.ts'],
    globalSetup: 'editorial/fixtures/template-folder.ts',
    env: production,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
