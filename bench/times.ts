/** Wall time, and processor time of this process, in milliseconds: on a busy machine only the second says much. */
export type Time = { wall: number; cpu: number }

/** Runs a question and returns how long it took. */
export async function timed(run: () => Promise<unknown>): Promise<Time> {
  const began = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - began, cpu: (user + system) / 1000 }
}

/** Prints the middle and the 95th of a hundred of some times. */
export function report(name: string, times: readonly Time[]): void {
  const at = (key: keyof Time, share: number) => {
    const sorted = times.map((time) => time[key]).toSorted((a, b) => a - b)
    return ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).padStart(9)
  }
  console.log(
    `  ${name.padEnd(50)} p50 ${at('wall', 0.5)}  p95 ${at('wall', 0.95)}  processor p50 ${at('cpu', 0.5)}  p95 ${at('cpu', 0.95)}`,
  )
}

/** Returns a time in milliseconds as words. */
export const ms = (time: number) => `${time.toFixed(1)} ms`
/** Returns a time in milliseconds as words, in seconds. */
export const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`
