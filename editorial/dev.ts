import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findingLine, type Finding } from '@/evidence/text/finding'
import { contentStampModule } from '@/scripts/launch/content-stamp.mjs'
import { checkContent } from './check-content'
import { fillDatabase } from './fill-database'

/** Editors save several files at once, and programs save one file in several writes. */
const settleMs = 60
const stampFile = 'generated/content-stamp.ts'

/** Starts the development server and keeps the open page true to content/. */
async function develop(): Promise<void> {
  const { PORT = '3000', HOST = 'localhost' } = process.env
  await refresh(['content'])
  const args = ['node_modules/next/dist/bin/next', 'dev', '--port', PORT, '--hostname', HOST]
  const server = spawn(process.execPath, args, { stdio: 'inherit' })
  server.once('close', (code) => process.exit(code ?? 1))
  process.once('SIGINT', () => server.kill('SIGINT'))
  process.once('SIGTERM', () => server.kill('SIGTERM'))

  const saved = new Set<string>()
  let turn: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  watch('content', { recursive: true }, (_event, name) => {
    if (name === null || !/\.(mdx|yaml)$/.test(name)) return
    saved.add(path.join('content', name))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const files = [...saved]
      saved.clear()
      turn = turn.then(() => refresh(files)).catch((error: unknown) => console.error(error))
    }, settleMs)
  })
}

let findings: Finding[] = []

/**
 * Brings the database up to date with the records, if any was saved, tells the open pages, and then checks all content,
 * telling them again where there is more to say. Prose is read when a page is rendered and needs no import.
 */
async function refresh(saved: string[]): Promise<void> {
  const began = performance.now()
  const isProse = saved.every((file) => file.endsWith('.mdx'))
  const problem = isProse ? null : await importProblem()
  tellPages()
  findings = [...checkContent('content').findings, ...(problem ? [problem] : [])]
  tellPages()
  for (const finding of findings) console.error(findingLine(finding))
  console.log(`${saved.join(', ')}: ${findings.length} findings, ${Math.round(performance.now() - began)} ms`)
}

/** Imports the records; what the content check cannot see, such as a locked database, is returned as a finding. */
async function importProblem(): Promise<Finding | null> {
  try {
    await fillDatabase()
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { file: 'content', line: 1, column: 1, severity: 'error', rule: 'database', message }
  }
}

/** A new stamp is a changed module, and the development server renders again whatever was made with it. */
function tellPages(): void {
  const next = contentStampModule(hashOfContent(), findings)
  if (readFileSync(stampFile, 'utf8') === next) return
  writeFileSync(`${stampFile}.new`, next)
  renameSync(`${stampFile}.new`, stampFile)
}

function hashOfContent(): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync('content', { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(path.join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex').slice(0, 16)
}

await develop()
