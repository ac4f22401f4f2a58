import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Room for what is made and soon let go, in megabytes, for each of three spaces: with Node's own 16 a tenth of the time of tests,
 * builds and linters goes into clearing it, over and over.
 */
const youngHeap = '--max-semi-space-size=64'

/**
 * Runs a program to its end and returns its exit code (1 when it could not be started) with all it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined> }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env = {} }) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, {
      cwd,
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        NO_COLOR: '1',
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${youngHeap}`.trim(),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what the program starts in turn ends with it.
      detached: process.platform !== 'win32',
    })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) =>
      resolve({ code: 1, output: `${program} could not be started: ${error.message}` }),
    )
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs an installed package's command with this very Node.
 * @param {string} script such as `node_modules/next/dist/bin/next`
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

/**
 * From now on passes SIGINT and SIGTERM on to what is running, waits for it to end, and ends with the signal's usual
 * code. Returns a function that leaves the signals to someone else again.
 */
export function endWithChildren() {
  const codes = { SIGINT: 130, SIGTERM: 143 }
  const end = (/** @type {keyof typeof codes} */ signal) => {
    const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
    for (const child of running) endGroup(child, signal)
    setTimeout(() => running.forEach((child) => endGroup(child, 'SIGKILL')), 5000).unref()
    void Promise.all(ended).then(() => process.exit(codes[signal]))
  }
  const signals = /** @type {(keyof typeof codes)[]} */ (Object.keys(codes))
  for (const signal of signals) process.on(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  try {
    if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // It has ended by itself in the meantime.
  }
}
