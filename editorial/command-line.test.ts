import { expect, test } from 'vitest'
import { runFigures } from './ask/figures-command'
import { runExplain } from './ask/explain-command'
import { runTranscribe } from './ask/transcribe-command'
import { runUses } from './ask/uses-command'
import { runAudit } from './audit/audit-command'
import { runCheck } from './check-command'
import { runConfirm } from './confirm/confirm-command'
import { runNew } from './drafts/new-command'
import { runPublish } from './drafts/publish-command'
import { runImport } from './import/command'
import { runReview } from './review/review-command'
import { runRevise } from './revise-command'
import type { Streams } from './streams'
import { runTable } from './table/table-command'

const today = () => '2026-11-28'
const room = { today, ask: () => Promise.resolve(null) }

/** Every command for editors that reads options. */
const commands: Record<string, (args: string[], streams: Streams) => number | Promise<number>> = {
  new: runNew,
  publish: runPublish,
  check: runCheck,
  confirm: (args, streams) => runConfirm(args, room, streams),
  audit: (args, streams) => runAudit(args, today, streams),
  table: runTable,
  figures: runFigures,
  uses: runUses,
  explain: runExplain,
  transcribe: runTranscribe,
  import: runImport,
  revise: runRevise,
  review: runReview,
}

async function told(name: string, ...args: string[]) {
  let [out, err] = ['', '']
  const code = await commands[name]?.(args, { out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out, err }
}

test.each(Object.keys(commands))('%s says how it is called, and which option was meant', async (name) => {
  const help = await told(name, '--help')
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(help.out).toContain(`npm run ${name}`)
  expect(help.out).toContain('--content FOLDER')
  const wrong = await told(name, '--contnet', 'x')
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.err).toContain('There is no option "--contnet". Did you mean "content"?')
  expect(wrong.err).toContain(`npm run ${name}`)
  expect(await told(name, '--content')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--content has no value after it') as string,
  })
})
