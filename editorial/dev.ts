import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findingLine, type Finding } from '@/evidence/text/finding'
import { contentStampModule } from '@/scripts/launch/content-stamp.mjs'
import { checkContent } from './check-content'
import { fillDatabase } from './fill-database'
import { newMemory } from './memory'
import type { StoredBefore } from './store-content'
import { watchFolder } from './watch-folder'

/** Editors save several files at once, and programs save one file in several writes. */
const settleMs = 40
const stampFile = 'generated/content-stamp.ts'

const contentDir = process.env.CONTENT_FOLDER ?? 'content'

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
  watchFolder(contentDir, (name) => {
    if (!/\.(mdx|yaml)$/.test(name)) return
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
/** What was read, judged and stored before: only what a save changed is read, judged and stored anew. */
const memory = newMemory()
const left: { last: StoredBefore | null } = { last: null }

/**
 * Brings the database up to date with the records, if any was saved, and tells the open pages; then checks all content,
 * telling them again where there is more to say. Prose is read when a page is rendered and needs no import, and search
 * can wait until the page is there.
 */
async function refresh(saved: string[]): Promise<void> {
  const began = process.cpuUsage()
  const isProse = saved.every((file) => file.endsWith('.mdx'))
  const problem = isProse ? null : await importProblem({ withoutSearch: true })
  tellPages()
  const told = process.cpuUsage(began)
  findings = [...checkContent(contentDir, null, memory).findings, ...(problem ? [problem] : [])].map(
    inContent,
  )
  tellPages()
  for (const finding of findings) console.error(findingLine(finding))
  if (!isProse && problem === null) await importProblem({ withoutSearch: false })
  const [first, whole] = [told, process.cpuUsage(began)].map(({ user, system }) =>
    Math.round((user + system) / 1000),
  )
  console.log(`${saved.join(', ')}: ${findings.length} findings, ${first} ms to the page, ${whole} ms in all`)
}

/** Imports the records; what the content check cannot see, such as a locked database, is returned as a finding. */
async function importProblem({ withoutSearch }: { withoutSearch: boolean }): Promise<Finding | null> {
  try {
    await fillDatabase({ contentDir, memory, left, withoutSearch })
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { file: contentDir, line: 1, column: 1, severity: 'error', rule: 'database', message }
  }
}

/** Pages know files by their names in content/, wherever a copy of it lies. */
function inContent(finding: Finding): Finding {
  return { ...finding, file: path.join('content', path.relative(contentDir, finding.file)) }
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
  for (const entry of readdirSync(contentDir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(path.join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex').slice(0, 16)
}

await develop()
