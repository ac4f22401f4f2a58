// `npm run benchmark -- answers.jsonl`: how many of the questions at /benchmark were answered rightly.
import { runBenchmark } from './benchmark-command'

process.exitCode = runBenchmark(process.argv.slice(2))
