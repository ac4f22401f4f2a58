import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: { include: ['{evidence,queries,editorial,prisma,components,app,server,scripts}/**/*.test.{ts,tsx,mjs}'], testTimeout: 60_000 },
})
