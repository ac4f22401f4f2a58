import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies the files that git knows of a project, or would, as a clone has them, and links its packages, which are not written to.
 * @param {string} root the project's folder
 * @param {string} copy a folder that is emptied first
 */
export function copyProject(root, copy) {
  rmSync(copy, { recursive: true, force: true })
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  for (const file of listed.split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    copyFileSync(path.join(root, file), path.join(copy, file))
  }
  execFileSync('cp', ['-al', path.join(root, 'node_modules'), path.join(copy, 'node_modules')])
}

/**
 * Writes other words into a file of a project. Throws where it no longer holds what is to be changed.
 * @param {string} project its folder
 * @param {string} file
 * @param {readonly (readonly [was: string, is: string])[]} edits
 */
export function editFile(project, file, edits) {
  const at = path.join(project, file)
  let text = readFileSync(at, 'utf8')
  for (const [was, is] of edits) {
    if (!text.includes(was))
      throw new Error(`${file} no longer holds "${was}": choose another change of its kind.`)
    text = text.replace(was, is)
  }
  writeFileSync(at, text)
}
