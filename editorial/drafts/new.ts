// `npm run new`: the folder of a study to be transcribed.
import { runNew } from './new-command'

process.exitCode = runNew(process.argv.slice(2))
