import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma downloads its native schema engine from its own host on first use. This site installs from the npm
// registry alone, so the same engine runs as WebAssembly through a small script. Set the variable to a native
// engine's path to use that instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('./prisma/schema-engine.mjs', import.meta.url),
)

const defaultDatabase = `file:${fileURLToPath(new URL('./.denominator/denominator.db', import.meta.url))}`

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  // Made by the import from everything else, with an index that Prisma's schema language has no word for.
  experimental: { externalTables: true },
  tables: {
    external: [
      'SearchDocument',
      'SearchIndex',
      ...['data', 'idx', 'docsize', 'config'].map((part) => `SearchIndex_${part}`),
      'SearchWord',
      'SearchName',
      'SearchState',
      'StudyListing',
    ],
  },
  datasource: { url: process.env.DATABASE_URL ?? defaultDatabase },
})
