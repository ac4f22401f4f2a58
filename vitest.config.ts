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
    include: ['{evidence,queries,editorial,conformance,bench,prisma,components,app,server,http,scripts}/**/*.test.{ts,tsx,mjs}'],
    testTimeout: 60_000,
  },
})
