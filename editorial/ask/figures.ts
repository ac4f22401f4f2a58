// `npm run figures`: an answer for editors, from the records as they are.
import { runFigures } from './figures-command'

process.exitCode = runFigures(process.argv.slice(2))
