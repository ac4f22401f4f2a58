// `npm run explain`: an answer for editors, from the records as they are.
import { runExplain } from './explain-command'

process.exitCode = runExplain(process.argv.slice(2))
