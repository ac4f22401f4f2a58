// `npm run check`: what an editor runs before publication.
import { runCheck } from './check-command'

process.exitCode = runCheck(process.argv.slice(2))
