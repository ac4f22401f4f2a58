import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stepsOf } from '../launch/steps.mjs'
import { runNode } from '../launch/run.mjs'
import { takeTurn } from '../launch/turn.mjs'
import { chromium } from './chromium.mjs'
import { freePort } from './free-port.mjs'
import { countTests, leftOut, slowestFiles } from './reports.mjs'

/**
 * One check: its name, the checks it cannot do without, those that have to end before it begins, and how it runs.
 * @typedef {{ name: string, needs?: string[], after?: string[], run: () => Promise<Result> }} Check
 * @typedef {{ passed: number, failed: number, output: string, slowest?: { file: string, ms: number }[], leftOut?: string[] }} Result
 */

const bin = {
  cruiser: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  next: 'node_modules/next/dist/bin/next',
  oxfmt: 'node_modules/oxfmt/bin/oxfmt',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prisma: 'node_modules/prisma/build/index.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript-7/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/** Fails when the migrations, run one after the other, do not make the schema that the code was written for. */
const compareMigrations =
  'migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma --exit-code'.split(' ')

/**
 * Returns the checks in two lanes that run side by side, one for each of two cores; within a lane they run in order.
 * Types come after the build because both write Next's generated types; lint, which needs nothing, stands where it makes the
 * lanes as long as each other.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Check[][]}
 */
export function lanesOf(root, say) {
  // The compiler's check below reads all that a build would have it read, and the types that the build makes.
  const steps = stepsOf(root, { typesApart: true })
  const reports = path.join(root, '.denominator', 'reports')
  mkdirSync(reports, { recursive: true })
  const once = async (/** @type {string[]} */ [script = '', ...args]) =>
    single(await runNode(script, args, { cwd: root }))
  const step = async (/** @type {import('../launch/steps.mjs').Step} */ { isCurrent, run }) => {
    const endTurn = await takeTurn(root, say)
    try {
      return isCurrent() ? { passed: 1, failed: 0, output: '' } : single(await run())
    } finally {
      endTurn()
    }
  }

  const types = async () => {
    const generated = await runNode(bin.next, ['typegen'], { cwd: root })
    return generated.code === 0 ? once([bin.tsc, '--noEmit']) : single(generated)
  }
  const unit = async () => {
    const file = emptied(path.join(reports, 'unit.json'))
    // What is kept is compared, and never written here.
    const args = ['run', '--update=none', '--reporter=default', '--reporter=json', `--outputFile=${file}`]
    const { code, output } = await runNode(bin.vitest, args, { cwd: root })
    // What passed is counted; what failed is read.
    return {
      ...countTests('vitest', file, code),
      output: output.replace(/^ *✓.*\n/gm, ''),
      slowest: slowestFiles('vitest', file, root),
      leftOut: leftOut(file),
    }
  }
  const endToEnd = async () => {
    const file = emptied(path.join(reports, 'end-to-end.json'))
    const env = {
      CHROMIUM_PATH: await chromium(root, say),
      E2E_PORT: String(await freePort()),
      E2E_REPORT: file,
    }
    const { code, output } = await runNode(bin.playwright, ['test'], { cwd: root, env })
    return {
      ...countTests('playwright', file, code),
      output,
      slowest: slowestFiles('playwright', file, root),
    }
  }

  return [
    [
      { name: 'database', run: () => step(steps.database) },
      { name: 'migrations', run: () => once([bin.prisma, ...compareMigrations]) },
      { name: 'build', needs: ['database'], run: () => step(steps.site) },
      { name: 'end-to-end', needs: ['build'], run: endToEnd },
      { name: 'lint', run: () => once([bin.oxlint]) },
    ],
    [
      { name: 'format', run: () => once([bin.oxfmt, '--check', '.']) },
      { name: 'layers', run: () => once([bin.cruiser, '--config', '.dependency-cruiser.cjs', '.']) },
      { name: 'content', run: () => once([bin.tsx, 'editorial/check.ts']) },
      { name: 'unit', run: unit },
      { name: 'types', after: ['build'], run: types },
    ],
  ]
}

/**
 * @param {{ code: number, output: string }} result
 * @returns {Result}
 */
const single = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output })

/** @param {string} file */
function emptied(file) {
  rmSync(file, { force: true })
  return file
}
