/**
 * Ends this process gently once npm, which started it, has ended. npm runs a command through a shell that does not pass
 * SIGTERM on, so without this a stopped `npm start` would go on serving.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}
