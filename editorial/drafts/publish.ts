// `npm run publish`: a draft becomes a study of the site.
import { runPublish } from './publish-command'

process.exitCode = runPublish(process.argv.slice(2))
