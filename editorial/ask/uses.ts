// `npm run uses`: an answer for editors, from the records as they are.
import { runUses } from './uses-command'

process.exitCode = runUses(process.argv.slice(2))
