// `npm run sources`: which sources are due to be looked up, and what a saved answer says of one.
import { runSources } from './sources-command'

process.exitCode = runSources(process.argv.slice(2))
