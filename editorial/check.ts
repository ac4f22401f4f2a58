// `npm run check`: what an editor runs before publication.
import { runCheck } from './check-command'
import { watchCheck } from './watch-check'

const args = process.argv.slice(2)
if (!args.includes('--watch')) process.exitCode = runCheck(args)
else if (watchCheck(args) === null) process.exitCode = 2
