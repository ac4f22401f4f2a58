// `npm run confirm`: a second reader enters a study's values again, without having seen the first entry.
import { createInterface } from 'node:readline/promises'
import { runConfirm } from './confirm-command'

const lines = createInterface({ input: process.stdin, output: process.stderr })
let isOpen = true
lines.on('close', () => (isOpen = false))
const ask = async (question: string): Promise<string | null> => {
  if (!isOpen) return null
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)))
  return Promise.race([lines.question(question), ended])
}

const today = () => new Date().toISOString().slice(0, 10)
process.exitCode = await runConfirm(process.argv.slice(2), { today, ask })
lines.close()
