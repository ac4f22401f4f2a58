// `npm run -s query`: what the site's interface answers, for scripts/query.mjs to start.
import { closeDatabase } from '@/queries/database'
import { runQuery } from './query/run-query'

try {
  process.exitCode = await runQuery(process.argv.slice(2))
} finally {
  await closeDatabase()
}
