import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

test("the client is the one that Prisma generates of a schema with PostgreSQL's name in it", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prisma-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const schema = path.join(folder, 'prisma/schema.prisma')
  mkdirSync(path.dirname(schema))
  const written = readFileSync('prisma/schema.prisma', 'utf8')
  expect(written.split('provider = "sqlite"')).toHaveLength(2)
  writeFileSync(schema, written.replace('provider = "sqlite"', 'provider = "postgresql"'))
  const args = ['generate', '--schema', schema, '--generator', 'client']
  const prisma = 'node_modules/prisma/build/index.js'
  const { status, stderr } = spawnSync(process.execPath, [prisma, ...args], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  // How a neighbour is imported follows from the project around it, and there is none.
  const own = readFileSync(path.join(folder, 'generated/prisma/internal/class.ts'), 'utf8').replace(
    '"./prismaNamespace.ts"',
    '"./prismaNamespace"',
  )
  expect(readFileSync('generated/prisma/internal/postgres-class.ts', 'utf8') === own).toBe(true)
})
