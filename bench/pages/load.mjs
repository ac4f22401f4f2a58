import { Agent, get } from 'node:http'

/**
 * Asks for one address over a fixed number of connections, each asking again as soon as it is answered, and returns
 * requests a second and latencies in milliseconds. The client costs as much as the server: a rate is a lower bound.
 * @param {string} url
 * @param {number} connections
 * @param {number} seconds
 */
export async function load(url, connections, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const options = { agent, headers: { 'accept-encoding': 'br' } }
  /** @type {number[]} */
  const latencies = []
  let errors = 0
  const until = performance.now() + seconds * 1000
  const ask = () =>
    new Promise((resolve) => {
      const began = performance.now()
      const request = get(url, options, (answer) => {
        answer.resume()
        answer.once('end', () => {
          latencies.push(performance.now() - began)
          if (answer.statusCode !== 200) errors += 1
          resolve(undefined)
        })
      })
      request.once('error', () => {
        errors += 1
        resolve(undefined)
      })
    })
  const worker = async () => {
    while (performance.now() < until) await ask()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    Math.round((latencies[Math.floor(latencies.length * share)] ?? 0) * 10) / 10
  return { 'requests/s': Math.round(latencies.length / seconds), p50: at(0.5), p99: at(0.99), errors }
}
