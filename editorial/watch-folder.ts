import { readdirSync, watch, type FSWatcher } from 'node:fs'
import path from 'node:path'

/**
 * Calls `saved` with the path, from a folder, of each file below it that is written, and returns what ends that. Each folder
 * is watched for itself: watching files, as Node does for a whole tree on Linux, loses a file that was replaced by a rename.
 */
export function watchFolder(root: string, saved: (name: string) => void): { close: () => void } {
  const watchers = new Map<string, FSWatcher>()
  const follow = () => {
    const below = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
    const folders = new Set([root, ...below])
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue
      const watcher = watch(folder, (event, name) => {
        if (name === null) return
        // A folder that is new, or gone.
        if (event === 'rename') follow()
        saved(path.relative(root, path.join(folder, name)))
      })
      watcher.on('error', () => watcher.close())
      watchers.set(folder, watcher)
    }
  }
  follow()
  return { close: () => watchers.forEach((watcher) => watcher.close()) }
}
