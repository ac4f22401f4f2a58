// `npm run revise`: what an editor runs once changed records are as they should be.
import { runRevise } from './revise-command'

process.exitCode = runRevise(process.argv.slice(2))
