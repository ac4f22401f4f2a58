import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': at('.').replace(/\/$/, ''),
      // The mark throws outside React's server build; here its own empty half stands for it, as in Next.
      'server-only': at('node_modules/server-only/empty.js'),
    },
  },
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'evidence',
          include: ['evidence/**/*.test.{ts,tsx}'],
          // Pure functions share nothing that one file could spoil for the next: started once, not once a file.
          isolate: false,
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          globalSetup: 'editorial/fixtures/template-folder.ts',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: ['evidence', 'node_modules', '.next', '.denominator', 'generated'].map(
            (folder) => `${folder}/**`,
          ),
        },
      },
    ],
  },
})
