import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const elsewhere = ['node_modules/**', '.next/**', '.denominator/**', 'generated/**']

/** Tests that replace a module, or leave its state behind as a clock put forward, and so take a process of their own. */
export const alone = [
  'queries/database.test.ts',
  'conformance/pages/every-stored-value.test.tsx',
  'conformance/pages/resolved-once.test.tsx',
  'conformance/pages/revisions.test.tsx',
]

// The packages as readers get them: what development adds to each element of a page, and to each step of reading
// Markdown, costs more than the work itself.
const production = { NODE_ENV: 'production' } as const
Object.assign(process.env, production)

const globalSetup = 'editorial/fixtures/template-folder.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', development: false } },
  resolve: {
    alias: {
      '@': at('.').replace(/\/$/, ''),
      // The mark throws outside React's server build; here its own empty half stands for it, as in Next.
      'server-only': at('node_modules/server-only/empty.js'),
    },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: production,
    // Starting a process and loading React, Prisma and the rest for each file took more time than the tests themselves.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'evidence', include: ['evidence/**/*.test.{ts,tsx}'], pool: 'threads' },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...elsewhere, 'evidence/**', ...alone],
          setupFiles: 'editorial/fixtures/leave-no-trace.ts',
          globalSetup,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, isolate: true, globalSetup } },
    ],
  },
})
