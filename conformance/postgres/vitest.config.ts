import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `npm run test:postgres`: what is tested of the database by `npm test` on SQLite, on PostgreSQL; and what is PostgreSQL's alone.
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const production = { NODE_ENV: 'production' } as const
Object.assign(process.env, production)

/** The tests that ask a database and do not care which; what is left out tries a file: cuts it, moves it, fills its disk. */
const onBothEngines = [
  'queries/{studies,search,snapshot,list-queries}.test.ts',
  'editorial/{fill-database,store-content,bad-records,page-inputs}.test.ts',
  'editorial/drafts/unseen-drafts.test.ts',
  'prisma/schema.test.ts',
  'conformance/api/*.test.ts',
  'conformance/pages/markdown-files.test.ts',
]

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', development: false } },
  resolve: { alias: { '@': root, 'server-only': `${root}/node_modules/server-only/empty.js` } },
  test: {
    include: [...onBothEngines, 'conformance/postgres/*.postgres.ts'],
    setupFiles: 'editorial/fixtures/leave-no-trace.ts',
    globalSetup: ['editorial/fixtures/template-folder.ts', 'conformance/postgres/templates.ts'],
    env: production,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The templates are made once, by the file that needs them first.
    isolate: false,
    fileParallelism: false,
  },
})
