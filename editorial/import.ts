// `npm run import`: a draft from a registry record, entries for sources from catalogues and reference managers.
import { runImport } from './import/command'

process.exitCode = await runImport(process.argv.slice(2))
