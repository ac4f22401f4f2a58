// `npm run transcribe`: which numbers of a source's text the record has, and which are open.
import { runTranscribe } from './transcribe-command'

process.exitCode = runTranscribe(process.argv.slice(2))
