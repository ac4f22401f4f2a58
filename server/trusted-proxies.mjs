/**
 * Returns how many proxies stand in front of this server, from `TRUST_PROXY`: 0 when it says nothing. Throws on anything
 * but a whole number up to 10.
 * @param {string | undefined} text
 */
export function trustedProxiesFrom(text) {
  if (text === undefined || text === '') return 0
  if (/^(?:\d|10)$/.test(text)) return Number(text)
  throw new Error(
    `TRUST_PROXY is "${text}"; expected the number of proxies in front of this server, 0 to 10.`,
  )
}
