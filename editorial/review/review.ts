// `npm run review`: what changed in the content since a base, as Markdown for the comment of a pull request.
import { runReview } from './review-command'

process.exitCode = runReview(process.argv.slice(2))
