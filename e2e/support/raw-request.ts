import { connect } from 'node:net'

/**
 * Sends a request exactly as written, which a browser or fetch would tidy first, and returns the status and the whole
 * answer once the server has closed the connection.
 */
export function sendRaw(home: string, lines: string[], body = ''): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(home)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`))
    socket.setTimeout(5000, () => socket.destroy(new Error('The server neither answered nor closed.')))
    socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1]), text }))
  })
}
