const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/**
 * Says whether a request comes from a page of this server on this machine: the server listens on the machine itself alone,
 * was asked by its loopback name (a name that somebody else made point here is another), and by a page of the same origin.
 */
export function isFromHere(headers: Headers, listensOn = 'localhost'): boolean {
  if (!loopback.has(listensOn)) return false
  const host = headers.get('host')
  const origin = headers.get('origin')
  if (host === null || origin !== `http://${host}`) return false
  if (!loopback.has(host.replace(/:\d+$/, ''))) return false
  return (headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
}
