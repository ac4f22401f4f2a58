import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isSoundSite } from '../../server/soundness.mjs'
import { buildOf } from './build-of.mjs'
import { contentStampModule } from './content-stamp.mjs'
import { databaseOf, stateOfDatabase } from './database.mjs'
import { hashOfInputs } from './inputs.mjs'
import { installPackages, packagesAreCurrent } from './packages.mjs'
import { runNode } from './run.mjs'
import { readStamps, writeStamp } from './stamps.mjs'
import { Stop } from './stop.mjs'

/**
 * One step from a clean clone to a site. `doing` is said while it runs, `advice` when it fails, and what it `told` when it is done.
 * @typedef {{ name: string, doing: string, advice: string, isCurrent: () => boolean, run: () => Promise<{ code: number, output: string, told?: string }> }} Step
 */

/**
 * The steps that make a release, in their order.
 * @type {(keyof ReturnType<typeof stepsOf>)[]}
 */
export const releaseSteps = ['packages', 'client', 'database', 'site']

const prisma = 'node_modules/prisma/build/index.js'
const tsx = 'node_modules/tsx/dist/cli.mjs'
const next = 'node_modules/next/dist/bin/next'

/**
 * Returns the steps in their order. Each looks at its inputs when it is asked, because an earlier step may change them.
 * A build checks the types too, unless `typesApart` says that they are checked beside it.
 * @param {string} root
 * @param {{ typesApart?: boolean }} [how]
 * @returns {Record<'packages' | 'client' | 'database' | 'site', Step>}
 */
export function stepsOf(root, { typesApart = false } = {}) {
  const database = databaseOf(root)
  const options = { cwd: root, env: { DATABASE_URL: database.url } }

  const clientInputs = () =>
    hashOfInputs(root, ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'])
  const recordInputs = () =>
    hashOfInputs(
      root,
      ['content', 'editorial', 'evidence', 'prisma', 'queries', 'package-lock.json'],
      [database.name],
    )
  const databaseState = () => `${recordInputs()} ${stateOfDatabase(root)}`
  const codeInputs = () => hashOfInputs(root, codeOfSite, [root, ...settingsOfPages()])
  const siteInputs = () => hashOfInputs(root, ['content'], [codeInputs(), stateOfDatabase(root) ?? ''])
  const pageInputsFile = path.join(root, '.denominator', 'page-inputs.json')

  return {
    packages: {
      name: 'Packages',
      doing: 'installing what package-lock.json names',
      advice: 'The packages could not be installed: see what npm said above.',
      isCurrent: () => packagesAreCurrent(root),
      run: () => installPackages(root),
    },
    client: {
      name: 'Client',
      doing: 'generating the database client',
      advice: 'The database client could not be generated from prisma/schema.prisma.',
      isCurrent: () =>
        existsSync(path.join(root, 'generated/prisma')) &&
        existsSync(path.join(root, 'generated/content-stamp.ts')) &&
        readStamps(root).client === clientInputs(),
      run: async () => {
        const inputs = clientInputs()
        writeEmptyContentStamp(root)
        return stampedIf(await runNode(prisma, ['generate'], options), root, 'client', inputs)
      },
    },
    database: {
      name: 'Database',
      doing: 'migrating it and importing the records in content/',
      advice: `The database was not brought up to date. It holds nothing but what content/ says: ${database.remedy}.`,
      isCurrent: () => {
        const state = databaseState()
        return !state.endsWith(' null') && readStamps(root).database === state
      },
      run: async () => {
        const migrated = await runNode(prisma, ['migrate', 'deploy'], options)
        if (migrated.code !== 0) return migrated
        const env = { ...options.env, PAGE_INPUTS: pageInputsFile }
        const imported = await runNode(tsx, ['prisma/seed.ts'], { ...options, env })
        return stampedIf(imported, root, 'database', databaseState())
      },
    },
    site: {
      name: 'Site',
      doing: 'building every page',
      advice: 'The site was not built. The last good one, if there is one, is untouched.',
      isCurrent: () =>
        publishedInputs(root) === siteInputs() && isSoundSite(path.join(root, '.denominator/live/site')),
      run: async () => {
        const inputs = siteInputs()
        const build = buildOf(root, codeInputs(), pageInputsFile)
        const env = { ...options.env, NODE_ENV: 'production', ...(typesApart && { TYPES_APART: '1' }) }
        const built = await build.make({
          whole: () => runNode(next, ['build'], { ...options, env }),
          changed: (before) =>
            runNode('server/render-changed.mjs', [before, pageInputsFile], { ...options, env }),
        })
        if (built.code !== 0) return built
        if (siteInputs() !== inputs)
          throw new Stop('Something changed while the site was being built: start again.')
        const published = await runNode('server/publish.mjs', [inputs], options)
        return { ...published, told: /^Made (.*)\.$/m.exec(built.output)?.[1] ?? 'made whole' }
      },
    },
  }
}

const codeOfSite = [
  'app',
  'components',
  'evidence',
  'http',
  'prisma/schema.prisma',
  'public',
  'queries',
  'server',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/**
 * Writes the module that tells an open page, under `npm run dev`, that its content has changed. Everywhere else it says
 * nothing, but has to be there.
 * @param {string} root
 */
function writeEmptyContentStamp(root) {
  const file = path.join(root, 'generated/content-stamp.ts')
  if (existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, contentStampModule('', []))
}

/** Settings that a page may show, such as the site's own address. */
const settingsOfPages = () =>
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('SITE_') || name.startsWith('NEXT_PUBLIC_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort()

/** @param {string} root */
function publishedInputs(root) {
  try {
    return JSON.parse(readFileSync(path.join(root, '.denominator/live/release.json'), 'utf8')).inputs
  } catch {
    return null
  }
}

/**
 * @param {{ code: number, output: string }} result
 * @param {string} root
 * @param {string} step
 * @param {string} stamp
 */
function stampedIf(result, root, step, stamp) {
  if (result.code === 0) writeStamp(root, step, stamp)
  return result
}
