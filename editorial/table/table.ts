// `npm run table`: outcomes from a table, and back.
import { runTable } from './table-command'

process.exitCode = await runTable(process.argv.slice(2))
