import { runCheck } from './check-command'
import { newMemory } from './memory'
import { terminal, type Streams } from './streams'
import { watchFolder } from './watch-folder'

/** Programs save one file in several writes. */
const settleMs = 60

/**
 * Runs the check on a command line, and again with every save in the content folder; only what changed is read and judged
 * anew. Returns the watcher, which ends it, or null for a wrong call.
 */
export function watchCheck(args: string[], streams: Streams = terminal): { close: () => void } | null {
  const memory = newMemory()
  const asked = args.filter((one) => one !== '--watch')
  if (runCheck(asked, streams, memory) === 2) return null
  let timer: NodeJS.Timeout | undefined
  const named = args.indexOf('--content')
  const folder = (named < 0 ? undefined : args[named + 1]) ?? 'content'
  return watchFolder(folder, (name) => {
    if (!/\.(mdx|yaml)$/.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      streams.out(`\n${name} was saved.\n`)
      runCheck(asked, streams, memory)
    }, settleMs)
  })
}
