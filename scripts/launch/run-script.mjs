import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { hashOf, replace } from './bundle.mjs'

/**
 * Runs a bundled command from the form that V8 compiled it to last time, and keeps that form when the command ends: compiling
 * takes longer than many a command. V8 itself refuses the form of another version, but does not tell texts of one length
 * apart: so it is kept under the hash of the code. The command finds that hash in CODE_HASH, for what it keeps itself.
 * @param {string} file the command's code
 */
export function runScript(file) {
  const code = readFileSync(file, 'utf8')
  const hash = hashOf(code)
  process.env.CODE_HASH = hash
  const compiled = `${file}.${hash.slice(0, 16)}.compiled`
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined
  const script = new vm.Script(Module.wrap(code), {
    filename: file,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => keep(compiled, script))
  }
  const made = { exports: {} }
  script.runInThisContext()(made.exports, createRequire(file), made, file, path.dirname(file))
}

/**
 * @param {string} compiled
 * @param {vm.Script} script
 */
function keep(compiled, script) {
  try {
    const folder = path.dirname(compiled)
    const former = path.basename(compiled).replace(/\.[^.]+\.compiled$/, '.')
    for (const name of readdirSync(folder))
      if (name.startsWith(former) && name.endsWith('.compiled')) rmSync(path.join(folder, name))
    replace(compiled, script.createCachedData())
  } catch {
    // A folder that cannot be written to makes the next start slower, and nothing else.
  }
}
